package dev.pgcraft.catalog;

import dev.pgcraft.schema.Constraint;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads primary keys, unique, check, foreign-key and exclusion constraints; NOT NULL belongs to its column, and what is
 * inherited to the table above.
 */
final class ConstraintReader implements ObjectReader {

    private static final String QUERY = """
            SELECT c.oid, t.schema, t.name AS table, c.conname AS name, c.contype AS type,
                pg_get_constraintdef(c.oid) AS definition, d.description AS comment
            FROM relation t
            JOIN pg_constraint c ON c.conrelid = t.oid
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (2606::oid, c.oid, 0)
            WHERE t.kind IN ('r', 'p') AND c.contype IN ('p', 'u', 'c', 'f', 'x') AND c.coninhcount = 0
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.CONSTRAINTS), constraint(row)));
    }

    private static Constraint constraint(Row row) throws SQLException {
        return new Constraint(
                row.qualified("table"),
                row.name("name"),
                type(row.text("type")),
                row.expression("definition"),
                row.comment());
    }

    private static Constraint.Type type(String letter) {
        return switch (letter) {
            case "p" -> Constraint.Type.PRIMARY_KEY;
            case "u" -> Constraint.Type.UNIQUE;
            case "c" -> Constraint.Type.CHECK;
            case "f" -> Constraint.Type.FOREIGN_KEY;
            case "x" -> Constraint.Type.EXCLUDE;
            default -> throw new IllegalStateException("constraint type " + letter);
        };
    }
}
