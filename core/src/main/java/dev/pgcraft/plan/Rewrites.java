package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion.Way.Cast;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.QualifiedName;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which tables PostgreSQL writes anew, row by row, while nobody else can look at them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE: locks and rewrites</a>
 */
final class Rewrites {

    private Rewrites() {}

    /** The tables that a change of the plan makes it write anew. */
    static Set<QualifiedName> by(Change change, Plan plan) {
        return switch (change) {
            case Change.Create(Column column)
            when isComputedForEveryRow(column) && plan.backfill(change).isEmpty() -> Set.of(column.table());
            case Change.Alter(Column from, Column to) when from.isComputed() != to.isComputed() -> Set.of(to.table());
            case Change.Alter(Table from, Table to) when from.unlogged() != to.unlogged() -> Set.of(to.name());
            case Change.Convert convert
            when rewrites(convert) -> Set.of(convert.to().table());
            case Change.Remake(var types, var columns) ->
                columns.stream().map(column -> column.to().table()).collect(Collectors.toSet());
            case Change other -> Set.of();
        };
    }

    /** A new column whose value PostgreSQL cannot keep apart from the rows, once for all. */
    static boolean isComputedForEveryRow(Column column) {
        return switch (column.value()) {
            case None none -> false;
            case Default(var expression) -> Volatile.maybe(expression);
            case Generated(var expression, var storage) -> storage == Storage.STORED;
            case Identity identity -> true;
        };
    }

    private static boolean rewrites(Change.Convert convert) {
        return !(convert.conversion().up() instanceof Cast)
                || Widening.of(convert.from().type(), convert.to().type()).rewrites();
    }
}
