package dev.pgcraft.builtin.history;

import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;

/**
 * A function in PL/pgSQL beside a resource, which nobody but the owner may call, and which counts what it does.
 *
 * @param parameters as they stand between the parentheses
 * @param types what they are
 * @param settings what holds while it runs, beside a search path on which nobody can put anything
 */
record OwnersFunction(QualifiedName name, Sql parameters, String types, Sql body, Sql settings) {

    private static final String RESULT = "bigint";

    private static final String DEFINITION = """
            CREATE OR REPLACE FUNCTION $N($L) RETURNS $L LANGUAGE plpgsql
            SET search_path = pg_catalog, pg_temp$L AS $L
            $L
            $L""";

    OwnersFunction(QualifiedName name, Sql parameters, String types, Sql body) {
        this(name, parameters, types, body, Sql.raw(""));
    }

    /** The same whose months are those of UTC, and which reads moments as it writes them. */
    OwnersFunction inUtc() {
        return new OwnersFunction(
                name, parameters, types, body, Sql.raw("\nSET timezone = 'UTC'\nSET datestyle = 'ISO'"));
    }

    /** Makes it a part of the declared database. */
    void addTo(Workbench workbench, String purpose) {
        Location where = workbench.resource().where();
        Sql quote = Routine.quote(body.text());
        Sql definition = Sql.of(DEFINITION, name, parameters, Sql.raw(RESULT), settings, quote, body, quote);
        Function function =
                new Function(name, types, Function.Form.FUNCTION, RESULT, definition, Closed.comment(purpose));
        workbench.add(function, where);
        workbench.add(Grant.of(function.id(), Grant.PUBLIC, List.of()), where);
    }
}
