package dev.pgcraft.migrate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One row of the history table: what became of one step of a revision.
 *
 * @param step 1 for the first step up; -1 for the first step down of a revision that goes down in several
 * @param checksum of the file as it was run
 */
public record Entry(
        RevisionId revision,
        int step,
        List<RevisionId> parents,
        String description,
        String checksum,
        State state,
        Run run) {

    /** How far a step came. */
    public enum State {
        RUNNING,
        DONE,
        FAILED;

        /** As it stands in the table. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who ran it, and when.
     *
     * @param duration empty for what was not run to its end, and for what was stamped
     */
    public record Run(Instant at, String by, Optional<Duration> duration, String pgcraftVersion) {}

    public Entry {
        parents = List.copyOf(parents);
    }

    /** Whether the database holds, or may hold, what the step made. */
    boolean mayHaveHappened() {
        return state != State.FAILED;
    }
}
