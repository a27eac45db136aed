package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Sequence.Range;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sequences as SQL. */
final class SequenceSql {

    private SequenceSql() {}

    static Sql create(Sequence sequence) {
        return Sql.of(
                "CREATE SEQUENCE $N AS $L$L",
                sequence.name(),
                sequence.type().sql(),
                Sql.of(" $L$L", Sql.join(" ", options(sequence)), owned(sequence.ownedBy(), "")));
    }

    static List<Sql> alter(Sequence from, Sequence to) {
        if (from.withOwner(Optional.empty()).equals(to.withOwner(Optional.empty()))) {
            return owner(from, to);
        }
        Sql change = Sql.of("ALTER SEQUENCE $N AS $L $L", to.name(), to.type().sql(), Sql.join(" ", options(to)));
        return Stream.concat(Stream.of(change), owner(from, to).stream()).toList();
    }

    /** The own sequence of a column with rows goes on where they end. */
    static Sql continueBehindRows(Column column, Range range) {
        boolean downwards = range.increment() < 0;
        return Sql.of(
                "SELECT setval(pg_get_serial_sequence($S, $S), $L($L($N) + $L, $L), false) FROM $N",
                Sql.of("$N", column.table()),
                column.name(),
                Sql.raw(downwards ? "least" : "greatest"),
                Sql.raw(downwards ? "min" : "max"),
                column.name(),
                Sql.raw(Long.toString(range.increment())),
                Sql.raw(Long.toString(range.start())),
                column.table());
    }

    private static List<Sql> owner(Sequence from, Sequence to) {
        if (from.ownedBy().equals(to.ownedBy())) {
            return List.of();
        }
        return List.of(Sql.of("ALTER SEQUENCE $N$L", to.name(), owned(to.ownedBy(), " OWNED BY NONE")));
    }

    private static Sql owned(Optional<ObjectId> column, String otherwise) {
        return column.map(id -> Sql.of(" OWNED BY $L", path(id))).orElse(Sql.raw(otherwise));
    }

    private static Sql path(ObjectId column) {
        return Sql.raw(
                column.path().stream().map(part -> Identifier.of(part).quoted()).collect(Collectors.joining(".")));
    }

    private static List<Sql> options(Sequence sequence) {
        return options(sequence.range(), sequence.cycle());
    }

    /** Where a sequence begins and ends and how it goes on, one part each. */
    static List<Sql> options(Range range, boolean cycle) {
        return Stream.of(
                        "INCREMENT BY " + range.increment(),
                        "MINVALUE " + range.minimum(),
                        "MAXVALUE " + range.maximum(),
                        "START WITH " + range.start(),
                        "CACHE " + range.cache(),
                        cycle ? "CYCLE" : "NO CYCLE")
                .map(Sql::raw)
                .toList();
    }
}
