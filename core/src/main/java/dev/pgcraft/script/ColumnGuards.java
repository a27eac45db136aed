package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion.Way.Cast;
import dev.pgcraft.change.Conversion.Way.Refused;
import dev.pgcraft.change.Conversion.Way.Remade;
import dev.pgcraft.change.Conversion.Way.Unknown;
import dev.pgcraft.change.Conversion.Way.Using;
import dev.pgcraft.plan.Constant;
import dev.pgcraft.plan.Fit;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.script.Guards.Guard;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts rows that have nothing in a column, or something that does not fit it. */
record ColumnGuards(Filling filling, Touched touched, Rows rows) {

    private static final String NOTHING = "not_null_violation";

    /** A new column that must not be empty. */
    Optional<Guard> added(Column column, Change change) {
        boolean mayBeEmpty = !column.isFilled() || !(column.value() instanceof None) || touched.isOfNewTable(column);
        Optional<Sql> said = filling.said(change);
        if (said.isPresent()) {
            return said.filter(value -> column.isFilled() && !Constant.is(value))
                    .map(value -> unfilled(column, Sql.of("($L) IS NULL", value)));
        }
        return mayBeEmpty || filling.neutral(column).isPresent() ? Optional.empty() : Optional.of(any(column));
    }

    /** A column that begins to be NOT NULL. */
    Optional<Guard> altered(Column from, Column to, Change change) {
        boolean computed = from.isComputed() || to.isComputed();
        if (!to.isFilled() || from.isFilled() || computed) {
            return Optional.empty();
        }
        Optional<Sql> said = filling.said(change);
        if (said.isPresent()) {
            return said.filter(value -> !Constant.is(value))
                    .map(value -> unfilled(to, Sql.of("$N IS NULL AND ($L) IS NULL", to.name(), value)));
        }
        return Optional.of(empty(to));
    }

    /** A column that gets another type, and may begin to be NOT NULL. */
    List<Guard> converted(Change.Convert convert) {
        Column to = convert.to();
        if (touched.isOfNewTable(to)) {
            return List.of();
        }
        Optional<Guard> values = switch (convert.conversion().up()) {
            case Cast cast ->
                Fit.of(convert.from().type(), to.type(), to.name()).map(fit -> unfit(to, fit));
            case Remade(var made, var offending) -> offending.map(condition -> gone(to, condition));
            case Using using -> Optional.empty();
            case Unknown unknown -> Optional.empty();
            case Refused refused -> Optional.of(known(convert.from(), to));
        };
        boolean told = !(convert.conversion().up() instanceof Cast)
                && !(convert.conversion().up() instanceof Remade);
        Optional<Guard> nothing =
                told || filling.said(convert).isPresent() ? Optional.empty() : altered(convert.from(), to, convert);
        return Stream.concat(values.stream(), nothing.stream()).toList();
    }

    private Guard known(Column from, Column to) {
        QualifiedName table = rows.tableName(to.table());
        Sql count = Sql.of("SELECT count(*) FROM $N", table);
        String words = "%s are known by %s, and no cast leads from %s to %s"
                .formatted(table(to), name(to), from.type(), to.type());
        return new Guard(GuardSql.of(count, IdentityGuards.REFUSAL, words, IdentityGuards.HINT), false);
    }

    private Guard gone(Column column, Sql condition) {
        boolean late =
                touched.changed().contains(column.id()) || touched.created().contains(column.id());
        Sql source = late ? Sql.of("$N", column.table()) : source(column);
        String table = late ? column.table().toString() : table(column);
        Sql count = Sql.of("SELECT count(*) FROM $L WHERE $L", source, condition);
        String words = "%s have a value that is none of %s anymore: %s"
                .formatted(table, UserType.named(column.type()), condition);
        return new Guard(GuardSql.of(count, "invalid_text_representation", words, "change them"), late);
    }

    private Guard any(Column column) {
        Sql count = Sql.of("SELECT count(*) FROM $N", rows.tableName(column.table()));
        String words = "%s would have no %s (column is new and not null)".formatted(table(column), column.name());
        String hint = filling.back()
                ? "write a value into this file: ADD COLUMN with a DEFAULT, which the next statement drops"
                : "give the column a default, or say what these rows get: backfill";
        return new Guard(GuardSql.of(count, NOTHING, words, hint), false);
    }

    private Guard empty(Column column) {
        Sql count = Sql.of("SELECT count(*) FROM $L WHERE $N IS NULL", source(column), column.name());
        String words = "%s have no %s (column becomes not null)".formatted(table(column), name(column));
        String hint = "give them one, or say what they get: " + (filling.back() ? "down_backfill" : "backfill");
        return new Guard(GuardSql.of(count, NOTHING, words, hint), false);
    }

    private Guard unfilled(Column column, Sql condition) {
        boolean late = touched.isMentioned(condition, column);
        QualifiedName table = late ? column.table() : rows.tableName(column.table());
        Sql count = Sql.of("SELECT count(*) FROM $N WHERE $L", table, condition);
        String words = "%s get no %s: what fills it is null there".formatted(table, column.name());
        return new Guard(GuardSql.of(count, NOTHING, words, "say what these rows get, too: coalesce"), late);
    }

    private Guard unfit(Column column, Fit fit) {
        Sql count = Sql.of("SELECT count(*) FROM $L WHERE $L", source(column), fit.offending());
        String words = "%s are %s in %s (column becomes %s)"
                .formatted(table(column), fit.words(), name(column), column.type());
        String hint = "change them, or say what becomes of them: " + (filling.back() ? "down_using" : "using");
        return new Guard(GuardSql.of(count, fit.refusal(), words, hint), false);
    }

    private Sql source(Column column) {
        return rows.of(column.table(), List.of(column.id()));
    }

    private String table(Column column) {
        return rows.tableName(column.table()).toString();
    }

    private String name(Column column) {
        return rows.columnName(column.id()).toString();
    }
}
