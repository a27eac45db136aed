package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.change.Conversion.Way.Cast;
import dev.pgcraft.change.Conversion.Way.Refused;
import dev.pgcraft.change.Conversion.Way.Remade;
import dev.pgcraft.change.Conversion.Way.Unknown;
import dev.pgcraft.change.Conversion.Way.Using;
import dev.pgcraft.plan.Assignment;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Columns as SQL. */
final class ColumnSql {

    private ColumnSql() {}

    /** The column as it stands in CREATE TABLE and ADD COLUMN. */
    static Sql definition(Column column) {
        return definition(column, Sql.of("$N $L", column.name(), type(column)));
    }

    /** A column of a partition, whose type is that of the table above. */
    static Sql options(Column column) {
        return definition(column, Sql.of("$N", column.name()));
    }

    private static Sql definition(Column column, Sql begin) {
        List<Sql> words = new ArrayList<>(List.of(begin));
        switch (column.value()) {
            case None none -> {}
            case Default(var expression) -> words.add(Sql.of("DEFAULT $L", expression));
            case Generated(var expression, var storage) -> words.add(generated(expression, storage));
            case Identity identity -> words.add(IdentitySql.definition(column, identity));
        }
        NotNullSql.definition(column).ifPresent(words::add);
        return Sql.join(" ", words);
    }

    static List<Sql> add(Column column) {
        List<Sql> statements = new ArrayList<>();
        statements.add(alter(column, Sql.of("ADD COLUMN $L", definition(column))));
        statements.addAll(NotNullSql.made(column));
        return statements;
    }

    static Sql drop(Column column) {
        return alter(column, Sql.of("DROP COLUMN $N", column.name()));
    }

    /** What makes one column out of the other, its type apart. */
    static List<Sql> alter(Column from, Column to) {
        boolean computed = from.isComputed();
        boolean willBe = to.isComputed();
        if (computed != willBe || (computed && !from.value().equals(to.value()))) {
            return Recomputation.of(from, to);
        }
        if (to.descent().passedOn() && !DescentSql.value(from, to).isEmpty()) {
            return Stream.concat(DescentSql.value(from, to).stream(), alter(from.withValue(to.value()), to).stream())
                    .toList();
        }
        List<Sql> actions = new ArrayList<>(takeAway(from, to));
        actions.addAll(give(from, to));
        List<Sql> statements = new ArrayList<>(together(to, actions));
        statements.addAll(NotNullSql.alter(from, to));
        if (to.value() instanceof Identity after) {
            statements.addAll(
                    from.value() instanceof Identity before
                            ? IdentitySql.rename(to, before, after)
                            : List.of(SequenceSql.continueBehindRows(
                                    to, after.numbering().range())));
        }
        return statements;
    }

    /**
     * Another type, and whatever else differs, in one pass over the table; but an identity that comes or goes has a
     * statement of its own, since PostgreSQL wants the type to be one for numbers throughout.
     */
    static List<Sql> convert(Column from, Column to, Conversion conversion) {
        Column before = from;
        Column after = to;
        if (from.value() instanceof Identity counted && to.value() instanceof Identity identity) {
            before = from.withValue(IdentitySql.retyped(counted, from.type(), to.type()));
            after = to.withValue(IdentitySql.underName(counted, identity));
        } else if (from.value() instanceof Identity) {
            before = from.withValue(new None());
        } else if (to.value() instanceof Identity) {
            after = to.withValue(new None());
        }
        List<Sql> statements = new ArrayList<>();
        if (!(before.value() instanceof Identity)) {
            statements.addAll(alter(from, before));
        }
        statements.addAll(retype(before, after, conversion));
        statements.addAll(NotNullSql.alter(before, after));
        statements.addAll(alter(after, to));
        return statements;
    }

    /** Another type, and whatever else differs but an identity, for several columns of a table in one pass over it. */
    static List<Sql> convertTogether(List<Change.Convert> columns) {
        List<Sql> actions = new ArrayList<>();
        for (Change.Convert column : columns) {
            actions.addAll(retyping(column.from(), column.to(), column.conversion()));
        }
        List<Sql> statements = new ArrayList<>(together(columns.getFirst().to(), actions));
        columns.forEach(column -> statements.addAll(NotNullSql.alter(column.from(), column.to())));
        return statements;
    }

    private static List<Sql> retype(Column from, Column to, Conversion conversion) {
        return marked(from, to, conversion, together(to, retyping(from, to, conversion)));
    }

    private static List<Sql> retyping(Column from, Column to, Conversion conversion) {
        Column bare = from.value() instanceof Default ? from.withValue(new None()) : from;
        List<Sql> actions = new ArrayList<>(takeAway(from, bare));
        actions.addAll(takeAway(bare, to));
        actions.add(Sql.of("ALTER COLUMN $N TYPE $L$L", to.name(), type(to), using(from, to, conversion)));
        actions.addAll(give(bare, to));
        return actions;
    }

    private static Sql using(Column from, Column to, Conversion conversion) {
        return switch (conversion.up()) {
            case Cast cast when Assignment.suffices(from.type(), to.type()) -> Sql.raw("");
            case Cast cast -> Sql.of(" USING $N::$L", to.name(), to.type().sql());
            case Using(var values) -> Sql.of(" USING $L", values);
            case Remade(var values, var offending) ->
                values.map(sql -> Sql.of(" USING $L", sql)).orElse(Sql.raw(""));
            case Unknown unknown -> Sql.raw(" USING NULL");
            case Refused refused -> Sql.raw(" USING NULL");
        };
    }

    /** What a person has to do before this can be run. */
    private static List<Sql> marked(Column from, Column to, Conversion conversion, List<Sql> statements) {
        if (!(conversion.up() instanceof Unknown)) {
            return statements;
        }
        Sql mark = DataMark.of("no cast leads from %s to %s: write what becomes of %s in the place of NULL"
                .formatted(from.type(), to.type(), to.name()));
        List<Sql> marked = new ArrayList<>(statements);
        marked.set(0, Sql.of("$L\n$L", mark, statements.getFirst()));
        return marked;
    }

    private static List<Sql> takeAway(Column from, Column to) {
        List<Sql> actions = new ArrayList<>();
        if (from.value() instanceof Default && !(to.value() instanceof Default)) {
            actions.add(Sql.of("ALTER COLUMN $N DROP DEFAULT", to.name()));
        }
        if (from.value() instanceof Identity && !(to.value() instanceof Identity)) {
            actions.add(Sql.of("ALTER COLUMN $N DROP IDENTITY", to.name()));
        }
        NotNullSql.takeAway(from, to).ifPresent(actions::add);
        return actions;
    }

    private static List<Sql> give(Column from, Column to) {
        List<Sql> actions = new ArrayList<>();
        NotNullSql.give(from, to).ifPresent(actions::add);
        if (!to.value().equals(from.value())) {
            actions.addAll(giveValue(to, from.value()));
        }
        return actions;
    }

    private static List<Sql> giveValue(Column column, Value from) {
        Identifier name = column.name();
        return switch (column.value()) {
            case None none -> List.of();
            case Generated generated -> List.of();
            case Default(var expression) -> List.of(Sql.of("ALTER COLUMN $N SET DEFAULT $L", name, expression));
            case Identity to when from instanceof Identity before -> IdentitySql.alter(column, before, to);
            case Identity to -> List.of(Sql.of("ALTER COLUMN $N ADD $L", name, IdentitySql.definition(column, to)));
        };
    }

    private static List<Sql> together(Column column, List<Sql> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        return List.of(Sql.of("ALTER TABLE $N\n    $L", column.table(), Sql.join(",\n    ", actions)));
    }

    static Sql alter(Column column, Sql action) {
        return Sql.of("ALTER TABLE $N $L", column.table(), action);
    }

    private static Sql type(Column column) {
        return column.collation()
                .map(collation -> Sql.of("$L COLLATE $L", column.type().sql(), collation))
                .orElse(column.type().sql());
    }

    private static Sql generated(Sql expression, Storage storage) {
        return Sql.of("GENERATED ALWAYS AS ($L) $L", expression, Sql.raw(storage.name()));
    }
}
