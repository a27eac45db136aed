package dev.pgcraft.decompile;

import dev.pgcraft.compile.Names;
import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Column.When;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Which plugin makes a primary key.
 *
 * @param columns of the key
 * @param plugin empty for the one that every resource has
 * @param bringsColumn whether the plugin makes the column, too
 */
record KeyWords(List<Identifier> columns, Optional<Use> plugin, boolean bringsColumn) {

    private static final Identifier ID = Identifier.of("id");
    private static final Value RANDOM = new Value.Default(Sql.raw("gen_random_uuid()"));

    KeyWords {
        columns = List.copyOf(columns);
    }

    /** Empty if it is more than a list of columns. */
    static Optional<KeyWords> of(Constraint constraint, List<Column> columns) {
        return KeyColumns.of(constraint.definition(), "PRIMARY KEY").map(names -> of(constraint, names, columns));
    }

    private static KeyWords of(Constraint constraint, List<Identifier> names, List<Column> columns) {
        QualifiedName table = constraint.table();
        Location where = Location.of(constraint.id().toString());
        Identifier standard = Names.STANDARD.primaryKey(table.name(), names);
        boolean usual = constraint.name().equals(standard);
        Optional<Column> id = columns.stream()
                .filter(column -> usual && names.equals(List.of(ID)) && isPlainId(column))
                .findFirst();
        if (id.filter(KeyWords::isSerialKey).isPresent()) {
            return new KeyWords(names, Optional.empty(), true);
        }
        if (id.filter(KeyWords::isUuidKey).isPresent()) {
            return new KeyWords(names, Optional.of(new Use("uuid_key", new LinkedHashMap<>(), where)), true);
        }
        SequencedMap<String, Object> options = new LinkedHashMap<>();
        if (names.size() == 1) {
            options.put("column", names.getFirst().name());
        } else {
            options.put("columns", names.stream().map(Identifier::name).toList());
        }
        if (!usual) {
            options.put("name", constraint.name().name());
        }
        String plugin = names.size() == 1 ? "natural_key" : "composite_key";
        return new KeyWords(names, Optional.of(new Use(plugin, options, where)), false);
    }

    private static boolean isPlainId(Column column) {
        return column.name().equals(ID)
                && column.position() == 1
                && column.comment().isEmpty();
    }

    private static boolean isSerialKey(Column column) {
        return column.type().equals(new PgType("bigint"))
                && column.value() instanceof Value.Identity(When when, var numbering)
                && when == When.BY_DEFAULT;
    }

    private static boolean isUuidKey(Column column) {
        return column.type().equals(new PgType("uuid")) && column.value().equals(RANDOM);
    }
}
