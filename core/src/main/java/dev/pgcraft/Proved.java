package dev.pgcraft;

import dev.pgcraft.migrate.Revision;
import dev.pgcraft.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of the attempt to prove a revision as its files are.
 *
 * @param proof what was proved, and on which server; empty if the files do not lead where they should
 * @param problems what is wrong with the files: for the places marked for data too, {@code upgrade} refuses them
 * @param notes what the user may want to know beside
 */
public record Proved(Revision revision, Optional<String> proof, List<Problem> problems, List<String> notes) {

    public Proved {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** A revision that is not what it should be. */
    static Proved refuted(Revision revision, List<Problem> problems) {
        return new Proved(revision, Optional.empty(), problems, List.of());
    }

    /** Whether it leads up, and back if it has a way back. */
    public boolean isProved() {
        return problems.isEmpty();
    }
}
