package dev.pgcraft.cli;

/** A command, its options filled in. */
interface Verb {

    /** Does it. */
    Answer run();
}
