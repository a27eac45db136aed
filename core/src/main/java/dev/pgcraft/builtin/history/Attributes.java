package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Generated;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The attributes of an entity: its columns but for the key, the moment it was made, and what is computed. */
final class Attributes {

    /** Types of which equal values are the same values, byte by byte. */
    private static final Set<String> EXACT = Set.of(
            "smallint",
            "int2",
            "integer",
            "int",
            "int4",
            "bigint",
            "int8",
            "boolean",
            "bool",
            "uuid",
            "date",
            "timestamp with time zone",
            "timestamptz",
            "timestamp without time zone",
            "timestamp",
            "bytea");

    private Attributes() {}

    static List<Column> of(Workbench workbench, List<Identifier> keys) {
        return workbench.columns().stream()
                .filter(column -> !keys.contains(column.name()))
                .filter(column -> !(column.value() instanceof Generated))
                .filter(column -> !isMoment(workbench, column))
                .toList();
    }

    /** What is said of the entity once and for all. */
    static List<Column> fixed(Workbench workbench) {
        return workbench.columns().stream()
                .filter(column -> isMoment(workbench, column))
                .toList();
    }

    /** Whether it says when the entity was made, and no user declared it. */
    private static boolean isMoment(Workbench workbench, Column column) {
        return column.name().equals(Version.CREATED_AT)
                && !workbench.resource().items().columns().contains(column);
    }

    /** Whether {@code o} and {@code n} differ in it; text tells apart what has no equality, or one that is too wide. */
    static Sql differ(Column column) {
        String type = column.type().text().toLowerCase(Locale.ROOT);
        String text = EXACT.contains(type) ? "" : "::text COLLATE \"C\"";
        return Sql.of("o.$N$L IS DISTINCT FROM n.$N$L", column.name(), Sql.raw(text), column.name(), Sql.raw(text));
    }
}
