package dev.pgcraft.migrate;

import dev.pgcraft.script.PsqlSafe;
import dev.pgcraft.script.Script;
import java.util.List;
import java.util.Optional;

/**
 * What a new revision shall be.
 *
 * @param message cut down to one line
 * @param up at least one body
 * @param down empty if there is no way back
 * @param hazards of the way up, one line each
 * @param hazardsBack of the way down
 * @param proof what was proved, and on which server
 */
public record Draft(
        String message,
        List<RevisionId> parents,
        List<Body> up,
        List<Body> down,
        List<String> hazards,
        List<String> hazardsBack,
        Optional<String> proof) {

    /**
     * The SQL of one step.
     *
     * @param transactional false for a single statement that PostgreSQL refuses inside a transaction
     */
    public record Body(String text, boolean transactional) {

        /** Nothing to run. */
        static final Body EMPTY = new Body("", true);
    }

    public Draft {
        message = line(message);
        parents = parents.stream().distinct().sorted().toList();
        up = List.copyOf(up);
        down = List.copyOf(down);
        hazards = hazards.stream().map(Draft::line).toList();
        hazardsBack = hazardsBack.stream().map(Draft::line).toList();
        proof = proof.map(Draft::line);
        if (up.isEmpty()) {
            throw new IllegalArgumentException("no way up");
        }
    }

    /** A revision that runs these scripts; a script without statements is one empty step. */
    public static Draft of(String message, List<RevisionId> parents, Script up, Optional<Script> down) {
        return new Draft(
                message,
                parents,
                bodies(up),
                down.map(Draft::bodies).orElse(List.of()),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** A revision that runs nothing: a place for SQL of one's own, or, with several parents, a merge. */
    public static Draft empty(String message, List<RevisionId> parents) {
        return new Draft(
                message, parents, List.of(Body.EMPTY), List.of(Body.EMPTY), List.of(), List.of(), Optional.empty());
    }

    /** What its reader must know before it is applied. */
    public Draft withHazards(List<String> lines, List<String> linesBack) {
        return new Draft(message, parents, up, down, lines, linesBack, proof);
    }

    /** What was proved about it. */
    public Draft withProof(String line) {
        return new Draft(message, parents, up, down, hazards, hazardsBack, Optional.of(line));
    }

    private static List<Body> bodies(Script script) {
        if (script.parts().isEmpty()) {
            return List.of(Body.EMPTY);
        }
        return script.parts().stream()
                .map(part -> new Body(PsqlSafe.of(part.text()), part.transactional()))
                .toList();
    }

    /** In a comment, a line end would end it, and Flyway replaces what looks like a placeholder even there. */
    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replace("${", "$ {");
    }
}
