package dev.pgcraft.migrate;

import java.time.Duration;

/** What a migration tells while it goes on. */
public sealed interface Event {

    /** Somebody else migrates the same database; said once. */
    record Waiting(int pid) implements Event {}

    /** A file is about to be run. */
    record Started(RevisionFile file, Direction direction) implements Event {}

    /** A file was run, and the history says so. */
    record Finished(RevisionFile file, Direction direction, Duration duration) implements Event {}
}
