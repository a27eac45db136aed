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
 */
record OwnersFunction(QualifiedName name, Sql parameters, String types, Sql body) {

    private static final String RESULT = "bigint";

    private static final String DEFINITION = """
            CREATE OR REPLACE FUNCTION $N($L) RETURNS $L LANGUAGE plpgsql
            SET search_path = pg_catalog, pg_temp AS $L
            $L
            $L""";

    /** Makes it a part of the declared database. */
    void addTo(Workbench workbench, String purpose) {
        Location where = workbench.resource().where();
        Sql quote = Routine.quote(body.text());
        Sql definition = Sql.of(DEFINITION, name, parameters, Sql.raw(RESULT), quote, body, quote);
        Function function =
                new Function(name, types, Function.Form.FUNCTION, RESULT, definition, Closed.comment(purpose));
        workbench.add(function, where);
        workbench.add(Grant.of(function.id(), Grant.PUBLIC, List.of()), where);
    }
}
