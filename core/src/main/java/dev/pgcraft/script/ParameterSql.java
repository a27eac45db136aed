package dev.pgcraft.script;

import dev.pgcraft.schema.Parameters;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Storage parameters, and the options of views. */
final class ParameterSql {

    private ParameterSql() {}

    /** What stands in CREATE: nothing, or WITH and a blank before it. */
    static Sql with(Parameters parameters) {
        return parameters.isEmpty() ? Sql.raw("") : Sql.of(" WITH ($L)", assignments(parameters, Parameters.NONE));
    }

    /** What ALTER has to say: SET what is new or other, RESET what is gone. */
    static List<Sql> change(Parameters from, Parameters to) {
        List<Sql> actions = new ArrayList<>();
        Sql set = assignments(to, from);
        if (!set.text().isEmpty()) {
            actions.add(Sql.of("SET ($L)", set));
        }
        List<Sql> gone = from.values().keySet().stream()
                .filter(name -> !to.values().containsKey(name))
                .map(Sql::raw)
                .toList();
        if (!gone.isEmpty()) {
            actions.add(Sql.of("RESET ($L)", Sql.join(", ", gone)));
        }
        return actions;
    }

    private static Sql assignments(Parameters parameters, Parameters known) {
        List<Sql> assignments = new ArrayList<>();
        parameters.values().forEach((name, value) -> {
            if (!Objects.equals(known.values().get(name), value)) {
                assignments.add(Sql.of("$L = $S", Sql.raw(name), value));
            }
        });
        return Sql.join(", ", assignments);
    }
}
