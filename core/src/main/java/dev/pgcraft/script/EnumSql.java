package dev.pgcraft.script;

import dev.pgcraft.schema.EnumType;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enumerations as SQL. */
final class EnumSql {

    private EnumSql() {}

    static Sql create(EnumType type) {
        List<Sql> values =
                type.values().stream().map(value -> Sql.of("$S", value)).toList();
        return Sql.of("CREATE TYPE $N AS ENUM ($L)", type.name(), Sql.join(", ", values));
    }

    /** The values that are missing, each where it belongs. */
    static List<Sql> add(EnumType from, EnumType to) {
        List<Sql> statements = new ArrayList<>();
        Optional<String> before = Optional.empty();
        boolean behindAll = from.values().isEmpty();
        for (String value : to.values()) {
            if (!from.values().contains(value)) {
                Sql place = behindAll ? Sql.raw("") : place(before, from);
                statements.add(Sql.of("ALTER TYPE $N ADD VALUE $S$L", to.name(), value, place));
            } else {
                behindAll = value.equals(from.values().getLast());
            }
            before = Optional.of(value);
        }
        return statements;
    }

    private static Sql place(Optional<String> before, EnumType from) {
        return before.map(value -> Sql.of(" AFTER $S", value))
                .orElseGet(() -> Sql.of(" BEFORE $S", from.values().getFirst()));
    }
}
