package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.plan.Act;
import dev.pgcraft.plan.Constant;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns that get values for the rows that are there. */
final class BackfillSql {

    private BackfillSql() {}

    /** ADD COLUMN. */
    static List<Sql> add(Column column, Filling filling) {
        Optional<Sql> said = filling.said(new Change.Create(column));
        if (said.isPresent() && !Constant.is(said.get())) {
            return addThenFill(column, said.get());
        }
        return said.or(() -> filling.neutral(column))
                .map(value -> addFilled(column, value))
                .orElseGet(() -> ColumnSql.add(column));
    }

    /** A default for a moment: PostgreSQL then need not touch the rows. */
    private static List<Sql> addFilled(Column column, Sql value) {
        Sql definition = ColumnSql.definition(column.withValue(new None()));
        Sql after = column.value() instanceof Default(var expression)
                ? Sql.of("ALTER COLUMN $N SET DEFAULT $L", column.name(), expression)
                : Sql.of("ALTER COLUMN $N DROP DEFAULT", column.name());
        List<Sql> statements = new ArrayList<>();
        statements.add(Sql.of("ALTER TABLE $N ADD COLUMN $L DEFAULT $L", column.table(), definition, value));
        statements.add(ColumnSql.alter(column, after));
        statements.addAll(NotNullSql.made(column));
        return statements;
    }

    private static List<Sql> addThenFill(Column column, Sql value) {
        Column bare = column.withValue(new None()).asNullable();
        List<Sql> statements = new ArrayList<>(ColumnSql.add(bare));
        statements.add(Sql.of("UPDATE $N SET $N = $L", column.table(), column.name(), value));
        statements.addAll(ColumnSql.alter(bare, column));
        return statements;
    }

    /** What makes one column out of the other, with rows that have nothing filled before they must have something. */
    static List<Sql> alter(Column from, Column to, Sql value) {
        return Stream.concat(Stream.of(fill(to, value)), ColumnSql.alter(from, to).stream())
                .toList();
    }

    /** The same with another type, in which the value is. */
    static List<Sql> convert(Change.Convert convert, Sql value) {
        Column converted = convert.to().asNullable();
        Conversion how = convert.conversion();
        return Stream.of(
                        ColumnSql.convert(convert.from(), converted, how),
                        List.of(fill(convert.to(), value)),
                        ColumnSql.alter(converted, convert.to()))
                .flatMap(List::stream)
                .toList();
    }

    /** Columns of one table. */
    static Sql fill(List<Act.Value> values) {
        Column first = values.getFirst().column();
        if (values.size() == 1) {
            return fill(first, values.getFirst().value());
        }
        List<Sql> sets = new ArrayList<>();
        List<Sql> conditions = new ArrayList<>();
        for (Act.Value value : values) {
            sets.add(Sql.of(
                    "$N = coalesce($N, $L)",
                    value.column().name(),
                    value.column().name(),
                    value.value()));
            conditions.add(Sql.of("$N IS NULL", value.column().name()));
        }
        return Sql.of(
                "UPDATE $N\nSET $L\nWHERE $L", first.table(), Sql.join(",\n    ", sets), Sql.join(" OR ", conditions));
    }

    private static Sql fill(Column column, Sql value) {
        return Sql.of("UPDATE $N SET $N = $L WHERE $N IS NULL", column.table(), column.name(), value, column.name());
    }
}
