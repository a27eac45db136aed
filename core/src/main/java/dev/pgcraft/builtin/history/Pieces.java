package dev.pgcraft.builtin.history;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.function.Function;

/** Lists of columns as they stand in generated SQL. */
final class Pieces {

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

    static <T> Sql each(String separator, List<T> things, Function<T, Sql> piece) {
        return Sql.join(separator, things.stream().map(piece).toList());
    }
}
