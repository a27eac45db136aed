package dev.pgcraft.migrate;

import dev.pgcraft.problem.Location;
import java.time.Duration;

/** What a migration tells while it goes on. */
public sealed interface Event {

    /** Somebody else migrates the same database; said once. */
    record Waiting(int pid) implements Event {}

    /** So many files are to be run. */
    record Routed(int files) implements Event {}

    /** A file is about to be run. */
    record Started(RevisionFile file, Direction direction) implements Event {}

    /**
     * Others hold a lock that a file needs; all that it did is taken back, so that nobody waits for it meanwhile.
     *
     * @param where the statement that did not get the lock
     * @param statement its beginning
     * @param nextTry 2 after the first
     */
    record Blocked(Location where, String statement, int nextTry, Duration pause) implements Event {}

    /** The server had something to say about what a file does: a notice or a warning, in its words. */
    record Told(RevisionFile file, String message) implements Event {}

    /** Something was not looked at that would have been known before the first change. */
    record Unchecked(String what, String why) implements Event {}

    /** A file was run, and the history says so. */
    record Finished(RevisionFile file, Direction direction, Duration duration) implements Event {}
}
