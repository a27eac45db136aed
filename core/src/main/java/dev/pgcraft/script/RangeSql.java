package dev.pgcraft.script;

import dev.pgcraft.schema.RangeType;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
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
        QualifiedName multi = type.multirange().sibling(Identifier.of(interim.name() + "_multi"));
        RangeType aside = new RangeType(
                type.name().sibling(interim), type.subtype(), multi, interim, type.options(), type.comment());
        return rename(type, aside);
    }

    /** Gives what goes along with a range type, which may have its new name already, other names. */
    static List<Sql> rename(RangeType from, RangeType to) {
        Sql one = from.subtype().sql();
        Sql range = Sql.of("$N", to.name());
        boolean several = !from.multirange().equals(to.multirange());
        Identifier multi = to.multirange().name();
        List<Sql> statements = new ArrayList<>();
        if (several) {
            statements.add(Sql.of("ALTER TYPE $N RENAME TO $N", from.multirange(), multi));
        }
        if (!from.maker().equals(to.maker())) {
            QualifiedName maker = from.name().sibling(from.maker());
            statements.add(rename(maker, Sql.of("$L, $L", one, one), to.maker()));
            statements.add(rename(maker, Sql.of("$L, $L, text", one, one), to.maker()));
        }
        if (several) {
            statements.add(rename(from.multirange(), Sql.raw(""), multi));
            statements.add(rename(from.multirange(), range, multi));
            statements.add(rename(from.multirange(), Sql.of("$L[]", range), multi));
        }
        return statements;
    }

    private static Sql rename(QualifiedName function, Sql arguments, Identifier name) {
        return Sql.of("ALTER FUNCTION $N($L) RENAME TO $N", function, arguments, name);
    }
}
