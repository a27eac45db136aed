package dev.pgcraft.script;

import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.Trigger.Firing;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Triggers as SQL. */
final class TriggerSql {

    private TriggerSql() {}

    static List<Sql> create(Trigger trigger) {
        List<Sql> statements = new ArrayList<>(List.of(trigger.definition()));
        if (trigger.firing() != Firing.ORIGIN) {
            statements.add(enable(trigger));
        }
        return statements;
    }

    static List<Sql> alter(Trigger from, Trigger to) {
        return from.firing() == to.firing() ? List.of() : List.of(enable(to));
    }

    private static Sql enable(Trigger trigger) {
        String word = switch (trigger.firing()) {
            case ORIGIN -> "ENABLE";
            case REPLICA -> "ENABLE REPLICA";
            case ALWAYS -> "ENABLE ALWAYS";
            case NEVER -> "DISABLE";
        };
        return Sql.of("ALTER TABLE $N $L TRIGGER $N", trigger.table(), Sql.raw(word), trigger.name());
    }
}
