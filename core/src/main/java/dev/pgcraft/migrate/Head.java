package dev.pgcraft.migrate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the comment block at the top of a revision file says.
 *
 * @param parents empty for a revision that starts from nothing; several for a merge
 * @param created to the second
 * @param step which file of its direction this is, 1 for the first
 * @param steps how many files its direction has
 * @param transactional false for a single statement that PostgreSQL refuses inside a transaction
 */
public record Head(
        RevisionId id,
        List<RevisionId> parents,
        Instant created,
        String message,
        int step,
        int steps,
        boolean transactional,
        Notes notes) {

    public Head {
        parents = List.copyOf(parents);
    }

    /**
     * What is there for readers only.
     *
     * @param writtenBy the version of pgcraft
     * @param hazards one line each
     * @param proof what was proved, and on which server
     * @param rebasedFrom the revision that this one takes the place of
     */
    public record Notes(
            Optional<String> writtenBy,
            List<String> hazards,
            Optional<String> proof,
            Optional<RevisionId> rebasedFrom) {

        public Notes {
            hazards = List.copyOf(hazards);
        }
    }

    /** The same in another place of the graph. */
    Head rebased(List<RevisionId> onto, Instant time, Optional<String> proof) {
        Notes moved = new Notes(notes.writtenBy(), notes.hazards(), proof, Optional.of(id));
        RevisionId name = RevisionId.of(onto, time, message);
        return new Head(name, onto, time, message, step, steps, transactional, moved);
    }

    /** The same with another proof. */
    Head withProof(String proof) {
        Notes proved = new Notes(notes.writtenBy(), notes.hazards(), Optional.of(proof), notes.rebasedFrom());
        return new Head(id, parents, created, message, step, steps, transactional, proved);
    }

    /** The comment block, each line with its line end. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("revision: " + id);
        lines.add(parentLine());
        lines.add("message: " + message);
        lines.add("created: " + created);
        lines.add("step: %d of %d".formatted(step, steps));
        if (!transactional) {
            lines.add("transaction: none");
        }
        notes.writtenBy().ifPresent(version -> lines.add("written by: pgcraft " + version));
        notes.rebasedFrom().ifPresent(id -> lines.add("rebased from: " + id));
        notes.hazards().forEach(hazard -> lines.add("hazard: " + hazard));
        notes.proof().ifPresent(proof -> lines.add("proof: " + proof));
        return lines.stream().map(line -> "-- " + line + "\n").collect(Collectors.joining());
    }

    private String parentLine() {
        if (parents.isEmpty()) {
            return "parent: none";
        }
        String key = parents.size() == 1 ? "parent: " : "parents: ";
        return key + parents.stream().map(RevisionId::hex).collect(Collectors.joining(", "));
    }
}
