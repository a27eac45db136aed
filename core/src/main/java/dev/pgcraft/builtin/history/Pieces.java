package dev.pgcraft.builtin.history;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists of columns as they stand in generated SQL. */
final class Pieces {

    private static final int WIDTH = 100;
    private static final int INDENT = 30;

    /** PostgreSQL passes no more to a function. */
    private static final int MOST_ARGUMENTS = 100;

    private Pieces() {}

    /** {@code o.id, o.name}. */
    static Sql of(String alias, List<Identifier> columns) {
        return each(", ", columns, column -> Sql.of("$L.$N", Sql.raw(alias), column));
    }

    /** {@code l.id = r.id AND …}. */
    static Sql same(String left, String right, List<Identifier> columns) {
        return each(" AND ", columns, column -> Sql.of("$L.$N = $L.$N", Sql.raw(left), column, Sql.raw(right), column));
    }

    /** {@code 'id', 'name'}. */
    static Sql strings(List<Identifier> columns) {
        return each(", ", columns, column -> Sql.of("$S", column));
    }

    /** {@code id, name}. */
    static Sql names(List<Identifier> columns) {
        return each(", ", columns, column -> Sql.of("$N", column));
    }

    /** How many of some values, which are those of columns, are not NULL. */
    static Sql nonnulls(List<Identifier> columns, Function<List<Identifier>, Sql> values) {
        List<Sql> counts = new ArrayList<>();
        for (int first = 0; first < columns.size(); first += MOST_ARGUMENTS) {
            List<Identifier> some = columns.subList(first, Math.min(first + MOST_ARGUMENTS, columns.size()));
            counts.add(Sql.of("num_nonnulls($L)", values.apply(some)));
        }
        return Sql.join(" + ", counts);
    }

    /** The pieces with commas between them, in lines that can be read. */
    private static Sql wrapped(List<Sql> pieces) {
        StringBuilder text = new StringBuilder();
        int width = INDENT;
        for (Sql piece : pieces) {
            if (!text.isEmpty()) {
                boolean full = width + piece.text().length() > WIDTH;
                text.append(full ? ",\n        " : ", ");
                width = full ? INDENT : width;
            }
            text.append(piece);
            width += piece.text().length() + 2;
        }
        return Sql.raw(text.toString());
    }

    static <T> Sql each(String separator, List<T> things, Function<T, Sql> piece) {
        List<Sql> pieces = things.stream().map(piece).toList();
        return separator.equals(", ") ? wrapped(pieces) : Sql.join(separator, pieces);
    }
}
