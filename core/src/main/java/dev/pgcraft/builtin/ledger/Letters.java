package dev.pgcraft.builtin.ledger;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.stream.IntStream;

/** Columns under short names of their own, so that none of a user's names meets one of ours: {@code g1, g2}. */
record Letters(String letter, List<Identifier> columns) {

    Letters {
        columns = List.copyOf(columns);
    }

    /** Each under its short name: {@code , a.warehouse AS g1}, with a comma before each. */
    Sql selected(String alias) {
        return each((column, name) -> Sql.of(", $L.$N AS $L", Sql.raw(alias), column, name));
    }

    /** The short names: {@code , u.g1}, with a comma before each. */
    Sql of(String alias) {
        return each((column, name) -> Sql.of(", $L.$L", Sql.raw(alias), name));
    }

    /** NULL under each short name, with a comma before each. */
    Sql nothing() {
        return each((column, name) -> Sql.of(", NULL AS $L", name));
    }

    /** The value of the row that came last, with a comma before each. */
    Sql last(String alias, String place) {
        Sql row = Sql.raw(alias);
        return each((column, name) ->
                Sql.of(", (array_agg($L.$L ORDER BY $L.$L DESC))[1]", row, name, row, Sql.raw(place)));
    }

    /** Without the comma that stands before a list. */
    static Sql alone(Sql list) {
        return Sql.raw(list.text().substring(2));
    }

    /** What stands between two columns and others. */
    private interface Piece {
        Sql of(Identifier column, Sql name);
    }

    private Sql each(Piece piece) {
        return Sql.join(
                "",
                IntStream.range(0, columns.size())
                        .mapToObj(i -> piece.of(columns.get(i), Sql.raw(letter + (i + 1))))
                        .toList());
    }
}
