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

/**
 * What a column needs to begin or to cease to be computed: PostgreSQL has a command only for the end of a stored one.
 */
final class Recomputation {

    private Recomputation() {}

    static List<Sql> of(Column from, Column to) {
        if (to.value() instanceof Generated) {
            return List.of(
                    ColumnSql.drop(from), ColumnSql.alter(to, Sql.of("ADD COLUMN $L", ColumnSql.definition(to))));
        }
        return from.value() instanceof Generated(var expression, var storage) && storage == Storage.STORED
                ? freeze(from, to)
                : copy(from, to);
    }

    private static List<Sql> freeze(Column from, Column to) {
        List<Sql> statements = new ArrayList<>();
        statements.add(ColumnSql.alter(from, Sql.of("ALTER COLUMN $N DROP EXPRESSION", from.name())));
        Column frozen = from.withValue(new None());
        boolean sameType = frozen.type().equals(to.type()) && frozen.collation().equals(to.collation());
        statements.addAll(sameType ? ColumnSql.alter(frozen, to) : ColumnSql.convert(frozen, to, Conversion.CAST));
        return statements;
    }

    /** A virtual column has no values to keep: they are computed once more, into a column that takes its place. */
    private static List<Sql> copy(Column from, Column to) {
        Identifier interim = Identifier.of("pgcraft_interim");
        Column empty = new Column(
                to.table(), interim, to.position(), to.type(), to.collation(), true, to.value(), to.comment());
        List<Sql> statements = new ArrayList<>();
        statements.add(ColumnSql.alter(empty, Sql.of("ADD COLUMN $L", ColumnSql.definition(empty))));
        statements.add(Sql.of(
                "UPDATE $N SET $N = $N::$L",
                to.table(),
                interim,
                from.name(),
                to.type().sql()));
        statements.add(ColumnSql.drop(from));
        statements.add(ColumnSql.alter(to, Sql.of("RENAME COLUMN $N TO $N", interim, to.name())));
        if (!to.nullable()) {
            statements.add(ColumnSql.alter(to, Sql.of("ALTER COLUMN $N SET NOT NULL", to.name())));
        }
        return statements;
    }
}
