package dev.pgcraft.migrate;

import dev.pgcraft.migrate.Entry.State;
import dev.pgcraft.sql.Sql;

/**
 * What running a file changes in the history.
 *
 * <p>On the way up each step has its row. On the way down the last step deletes the revision's rows, and the steps
 * before it leave rows with negative numbers, so that an interrupted way down goes on where it stopped.
 */
final class HistoryRows {

    private HistoryRows() {}

    /** The number under which the history knows the step. */
    static int step(RevisionFile file, Direction direction) {
        return switch (direction) {
            case UP -> file.head().step();
            case DOWN -> -file.head().step();
        };
    }

    /** For a file that was run in the same transaction. */
    static Sql done(HistoryTable table, RevisionFile file, Direction direction) {
        return isLastDown(file, direction) ? table.delete(file.head().id()) : table.done(file, step(file, direction));
    }

    /** Before a statement that is run outside of any transaction. */
    static Sql running(HistoryTable table, RevisionFile file, Direction direction) {
        return table.unfinished(file, step(file, direction), State.RUNNING);
    }

    /** After a statement that was run outside of any transaction. */
    static Sql finished(HistoryTable table, RevisionFile file, Direction direction) {
        return isLastDown(file, direction)
                ? table.delete(file.head().id())
                : table.finish(file.head().id(), step(file, direction));
    }

    /** After a file that the server refused. */
    static Sql failed(HistoryTable table, RevisionFile file, Direction direction) {
        return table.unfinished(file, step(file, direction), State.FAILED);
    }

    private static boolean isLastDown(RevisionFile file, Direction direction) {
        return direction == Direction.DOWN && file.head().step() == file.head().steps();
    }
}
