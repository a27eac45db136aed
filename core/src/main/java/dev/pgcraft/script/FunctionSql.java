package dev.pgcraft.script;

import dev.pgcraft.schema.Function;
import dev.pgcraft.sql.Sql;

/** Functions as SQL. */
final class FunctionSql {

    private FunctionSql() {}

    /** What tells it from every other function: {@code FUNCTION shop.area(integer)}. */
    static Sql signature(Function function) {
        Sql word = Sql.raw(function.procedure() ? "PROCEDURE" : "FUNCTION");
        return Sql.of("$L $N($L)", word, function.name(), Sql.raw(function.arguments()));
    }
}
