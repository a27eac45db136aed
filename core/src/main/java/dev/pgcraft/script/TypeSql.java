package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.RangeType;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** User-defined types as SQL. */
final class TypeSql {

    private TypeSql() {}

    static List<Sql> create(UserType type) {
        return switch (type) {
            case EnumType values -> List.of(EnumSql.create(values));
            case Domain domain -> DomainSql.create(domain);
            case CompositeType composite -> CompositeSql.create(composite);
            case RangeType range -> List.of(RangeSql.create(range));
        };
    }

    static Sql drop(UserType type) {
        return Sql.of("DROP $L", subject(type));
    }

    /** What differs and can be changed in place. */
    static List<Sql> alter(UserType from, UserType to) {
        return switch (to) {
            case EnumType after -> EnumSql.add((EnumType) from, after);
            case Domain after -> DomainSql.alter((Domain) from, after);
            case CompositeType after -> CompositeSql.alter((CompositeType) from, after);
            case RangeType after -> RangeSql.rename((RangeType) from, after);
        };
    }

    /** The type in COMMENT ON and DROP. */
    static Sql subject(UserType type) {
        return Sql.of(type instanceof Domain ? "DOMAIN $N" : "TYPE $N", type.name());
    }

    /** Other names for types that others of their names take the place of. */
    static List<Sql> stepAside(List<Change.Alter> types) {
        List<Sql> statements = new ArrayList<>();
        for (int number = 0; number < types.size(); number++) {
            UserType type = (UserType) types.get(number).from();
            statements.add(Sql.of("ALTER TYPE $N RENAME TO $N", type.name(), interim(number)));
            if (type instanceof RangeType range) {
                statements.addAll(RangeSql.stepAside(range, interim(number)));
            }
        }
        return statements;
    }

    /** The end of types that have stepped aside; one may be part of another. */
    static Sql dropInterim(List<Change.Alter> types) {
        List<Sql> names = new ArrayList<>();
        for (int number = 0; number < types.size(); number++) {
            QualifiedName name = ((UserType) types.get(number).from()).name();
            names.add(Sql.of("$N", name.sibling(interim(number))));
        }
        return Sql.of("DROP TYPE $L", Sql.join(", ", names));
    }

    private static Identifier interim(int number) {
        return Identifier.of("pgcraft_interim_" + (number + 1));
    }
}
