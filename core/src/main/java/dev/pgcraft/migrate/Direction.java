package dev.pgcraft.migrate;

/** Which way a revision is run. */
public enum Direction {
    UP,
    DOWN
}
