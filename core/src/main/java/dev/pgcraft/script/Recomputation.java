package dev.pgcraft.script;

import dev.pgcraft.change.Conversion;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a column needs to begin or to cease to be computed: PostgreSQL has a command only for the end of a stored one.
 */
final class Recomputation {

    private Recomputation() {}

    static List<Sql> of(Column from, Column to) {
        if (to.isComputed()) {
            return Stream.concat(Stream.of(ColumnSql.drop(from)), ColumnSql.add(to).stream())
                    .toList();
        }
        return from.value() instanceof Generated(var expression, var storage) && storage == Storage.VIRTUAL
                ? copy(from, to, expression)
                : freeze(from, to);
    }

    /** Whether the column is another one afterwards, without the comment that it had. */
    static boolean makesAnew(Column from, Column to) {
        if (from.value().equals(to.value())) {
            return false;
        }
        boolean wasVirtual =
                from.value() instanceof Generated(var expression, var storage) && storage == Storage.VIRTUAL;
        return to.isComputed() || wasVirtual;
    }

    private static List<Sql> freeze(Column from, Column to) {
        List<Sql> statements = new ArrayList<>();
        statements.add(ColumnSql.alter(from, Sql.of("ALTER COLUMN $N DROP EXPRESSION", from.name())));
        Column frozen = from.withValue(new None());
        boolean sameType = frozen.type().equals(to.type()) && frozen.collation().equals(to.collation());
        statements.addAll(sameType ? ColumnSql.alter(frozen, to) : ColumnSql.convert(frozen, to, Conversion.CAST));
        return statements;
    }

    /**
     * A virtual column has no values to keep: they are stored in a column that takes its place. No row is updated, so
     * that no trigger takes this for a change.
     */
    private static List<Sql> copy(Column from, Column to, Sql expression) {
        Identifier interim = Identifier.of("pgcraft_interim");
        Column stored = from.asNullable().withValue(new Generated(expression, Storage.STORED));
        List<Sql> statements = new ArrayList<>();
        statements.add(ColumnSql.alter(from, Sql.of("ADD COLUMN $L", ColumnSql.definition(named(interim, stored)))));
        statements.add(ColumnSql.drop(from));
        statements.add(ColumnSql.alter(from, Sql.of("RENAME COLUMN $N TO $N", interim, from.name())));
        statements.addAll(freeze(stored, to));
        return statements;
    }

    private static Column named(Identifier name, Column column) {
        return new Column(
                column.table(),
                name,
                column.position(),
                column.type(),
                column.collation(),
                column.nullable(),
                column.notNull(),
                column.value(),
                column.descent(),
                column.comment());
    }
}
