package dev.pgcraft.script;

import dev.pgcraft.schema.RangeType;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Range types as SQL. */
final class RangeSql {

    private RangeSql() {}

    static Sql create(RangeType type) {
        List<Sql> words = new ArrayList<>();
        words.add(Sql.of("SUBTYPE = $L", type.subtype().sql()));
        type.options().operatorClass().ifPresent(name -> words.add(Sql.of("SUBTYPE_OPCLASS = $L", name)));
        type.options().collation().ifPresent(name -> words.add(Sql.of("COLLATION = $L", name)));
        type.options().difference().ifPresent(name -> words.add(Sql.of("SUBTYPE_DIFF = $L", name)));
        words.add(Sql.of("MULTIRANGE_TYPE_NAME = $N", type.multirange()));
        return Sql.of("CREATE TYPE $N AS RANGE ($L)", type.name(), Sql.join(", ", words));
    }

    /** What goes along with a range type by itself, but keeps its name when that gets another. */
    static List<Sql> stepAside(RangeType type, Identifier interim) {
        Identifier multi = Identifier.of(interim.name() + "_multi");
        Sql one = type.subtype().sql();
        Sql range = Sql.of("$N", type.name().sibling(interim));
        List<Sql> statements = new ArrayList<>();
        statements.add(Sql.of("ALTER TYPE $N RENAME TO $N", type.multirange(), multi));
        for (Sql arguments : List.of(Sql.of("$L, $L", one, one), Sql.of("$L, $L, text", one, one))) {
            statements.add(Sql.of("ALTER FUNCTION $N($L) RENAME TO $N", type.name(), arguments, interim));
        }
        for (Sql arguments : List.of(Sql.raw(""), range, Sql.of("$L[]", range))) {
            statements.add(Sql.of("ALTER FUNCTION $N($L) RENAME TO $N", type.multirange(), arguments, multi));
        }
        return statements;
    }
}
