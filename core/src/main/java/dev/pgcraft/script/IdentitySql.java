package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.Column.When;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Identity columns as SQL; what PostgreSQL would choose anyhow is not said. */
final class IdentitySql {

    private IdentitySql() {}

    static Sql definition(Column column, Identity identity) {
        Numbering usual = Numbering.usual(column.table(), column.name(), column.type());
        Numbering numbering = identity.numbering();
        List<Sql> options = new ArrayList<>();
        if (!numbering.sequence().equals(usual.sequence())) {
            options.add(Sql.of("SEQUENCE NAME $N", sequence(column, numbering)));
        }
        if (counting(usual, numbering)) {
            options.addAll(SequenceSql.options(numbering.range(), numbering.cycle()));
        }
        Sql all = options.isEmpty() ? Sql.raw("") : Sql.of(" ($L)", Sql.join(" ", options));
        return Sql.of("GENERATED $L AS IDENTITY$L", when(identity.when()), all);
    }

    /** What changes in how the values come, as one action; empty where only the sequence's name does. */
    static List<Sql> alter(Column column, Identity from, Identity to) {
        List<Sql> parts = new ArrayList<>();
        if (from.when() != to.when()) {
            parts.add(Sql.of("SET GENERATED $L", when(to.when())));
        }
        if (counting(from.numbering(), to.numbering())) {
            SequenceSql.options(to.numbering().range(), to.numbering().cycle())
                    .forEach(option -> parts.add(Sql.of("SET $L", option)));
        }
        return parts.isEmpty() ? List.of() : List.of(Sql.of("ALTER COLUMN $N $L", column.name(), Sql.join(" ", parts)));
    }

    /** The sequence stays what it was when its table or column gets another name, and then has the old one. */
    static List<Sql> rename(Column column, Identity from, Identity to) {
        Numbering old = from.numbering();
        Numbering young = to.numbering();
        return old.sequence().equals(young.sequence())
                ? List.of()
                : List.of(Sql.of("ALTER SEQUENCE $N RENAME TO $N", sequence(column, old), young.sequence()));
    }

    static Identity underName(Identity old, Identity identity) {
        Numbering numbering = identity.numbering();
        return new Identity(
                identity.when(), new Numbering(old.numbering().sequence(), numbering.range(), numbering.cycle()));
    }

    /** The sequence gets another type together with its column. */
    static Identity retyped(Identity identity, PgType from, PgType to) {
        return new Identity(identity.when(), identity.numbering().retyped(from, to));
    }

    private static boolean counting(Numbering one, Numbering other) {
        return !one.range().equals(other.range()) || one.cycle() != other.cycle();
    }

    private static QualifiedName sequence(Column column, Numbering numbering) {
        return column.table().sibling(numbering.sequence());
    }

    private static Sql when(When when) {
        return Sql.raw(when == When.ALWAYS ? "ALWAYS" : "BY DEFAULT");
    }
}
