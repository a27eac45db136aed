package dev.pgcraft.scratch;

import dev.pgcraft.script.Script;
import dev.pgcraft.script.Statement;
import java.util.List;

/**
 * A part of a way that is gone at once: statements in one transaction.
 *
 * @param name the file as the user knows it, or other words for where the statements stand
 * @param transactional false for what PostgreSQL refuses inside a transaction
 */
public record Leg(String name, List<Statement> statements, boolean transactional) {

    public Leg {
        statements = List.copyOf(statements);
    }

    /** The legs of a script that is in no file yet. */
    public static List<Leg> of(Script script) {
        return script.parts().stream()
                .map(part -> new Leg("generated SQL", part.statements(), part.transactional()))
                .toList();
    }
}
