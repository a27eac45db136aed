package dev.pgcraft.script;

import java.util.List;
import java.util.stream.Collectors;

/** A plan as SQL: parts, each one transaction. */
public record Script(List<Part> parts) {

    public Script {
        parts = List.copyOf(parts);
    }

    /**
     * Statements that go together.
     *
     * @param transactional false for a single statement that PostgreSQL refuses inside a transaction, and, around it,
     *     as which role it runs
     */
    public record Part(List<Statement> statements, boolean transactional) {

        public Part {
            statements = List.copyOf(statements);
            long work = statements.stream()
                    .filter(statement -> !statement.isAboutRole())
                    .count();
            if (!transactional && work != 1) {
                throw new IllegalArgumentException("one statement, not " + work);
            }
        }

        /** The SQL text: every statement ends with a semicolon and a line end, with an empty line between two. */
        public String text() {
            return statements.stream()
                    .map(statement -> statement.sql().text() + ";\n")
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Whether a person has to say what becomes of data before it can be run. */
    public boolean isMarked() {
        return parts.stream().flatMap(part -> part.statements().stream()).anyMatch(DataMark::isAt);
    }

    /** The SQL text of all parts, for psql, which is told where each transaction begins and ends. */
    public String forPsql() {
        return parts.stream()
                .map(part -> part.transactional() ? "BEGIN;\n\n%s\nCOMMIT;\n".formatted(part.text()) : part.text())
                .map(PsqlSafe::of)
                .collect(Collectors.joining("\n"));
    }

    /** The SQL text of all parts. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
    }
}
