package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What columns in partitions and heirs have of their own: the rest follows from the tables above. */
final class DescentSql {

    private DescentSql() {}

    /** What is left to do where a change reaches a column from above. */
    static List<Sql> rest(Change change) {
        return switch (change) {
            case Change.Create(Column column) -> made(column);
            case Change.Drop(Column column) when column.descent().local() -> List.of(ColumnSql.drop(column));
            case Change.Alter(Column from, Column to) -> {
                List<Sql> statements = new ArrayList<>(value(from, to));
                statements.addAll(notNull(from, to));
                statements.addAll(CommentSql.changed(from, to));
                yield statements;
            }
            case Change.Convert(var from, var to, var how) -> {
                List<Sql> statements =
                        new ArrayList<>(to.descent().ownValue() ? value(to.withValue(new None()), to) : List.of());
                statements.addAll(notNull(from, to));
                statements.addAll(CommentSql.changed(from, to));
                yield statements;
            }
            case Change other -> List.of();
        };
    }

    /** What a column has of its own that came with its table, or from above. */
    static List<Sql> made(Column column) {
        List<Sql> statements = new ArrayList<>();
        if (column.descent().ownValue() && isPlain(column)) {
            statements.add(ownDefault(column));
        }
        if (column.descent().ownNotNull()) {
            NotNullSql.give(column.asNullable(), column).ifPresent(action -> statements.add(alter(column, action)));
            statements.addAll(NotNullSql.alter(column.asNullable(), column));
        }
        statements.addAll(CommentSql.made(column));
        return statements;
    }

    /** Another default, without those below. */
    static List<Sql> value(Column from, Column to) {
        boolean plain = isPlain(from) && isPlain(to);
        return plain && !from.value().equals(to.value()) ? List.of(ownDefault(to)) : List.of();
    }

    /**
     * What is said of a column where its table is made: all of one that stands for itself, and of one from above if it
     * has what it gets only then: another expression, an identity, a name for its NOT NULL.
     */
    static Optional<Column> saidWithTable(Column column) {
        boolean ownValue = column.descent().ownValue();
        boolean named = column.descent().ownNotNull() && !column.notNull().isUsual(column);
        if (!column.isInherited() || (ownValue && !isPlain(column))) {
            return Optional.of(column);
        }
        return named ? Optional.of(ownValue ? column : column.withValue(new None())) : Optional.empty();
    }

    private static boolean isPlain(Column column) {
        return column.value() instanceof None || column.value() instanceof Default;
    }

    private static List<Sql> notNull(Column from, Column to) {
        List<Sql> statements = new ArrayList<>();
        if (to.descent().ownNotNull()) {
            Column before = from.descent().ownNotNull() ? from : from.asNullable();
            NotNullSql.give(before, to).ifPresent(action -> statements.add(alter(to, action)));
            statements.addAll(NotNullSql.alter(before, to));
        } else if (from.descent().ownNotNull() && to.nullable()) {
            statements.add(alter(to, Sql.of("ALTER COLUMN $N DROP NOT NULL", to.name())));
        }
        return statements;
    }

    private static Sql ownDefault(Column column) {
        return column.value() instanceof Default(var expression)
                ? only(column, Sql.of("ALTER COLUMN $N SET DEFAULT $L", column.name(), expression))
                : only(column, Sql.of("ALTER COLUMN $N DROP DEFAULT", column.name()));
    }

    private static Sql alter(Column column, Sql action) {
        return ColumnSql.alter(column, action);
    }

    private static Sql only(Column column, Sql action) {
        return Sql.of(
                "ALTER TABLE $L$N $L", Sql.raw(column.descent().passedOn() ? "ONLY " : ""), column.table(), action);
    }
}
