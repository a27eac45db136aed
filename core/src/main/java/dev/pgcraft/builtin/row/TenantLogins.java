package dev.pgcraft.builtin.row;

import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the tenant of a session is found out: the login of the API is believed what it claims, because it alone has
 * checked a token; of all others a table says whose they are, because anybody can set a setting.
 *
 * @param api as whom the API logs in
 * @param claim which of its claims names the tenant
 */
record TenantLogins(Identifier api, String claim) {

    private static final Identifier LOGIN = Identifier.of("login");
    private static final Identifier TENANT = Identifier.of("tenant");

    private static final String FUNCTION = """
            CREATE OR REPLACE FUNCTION $N() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
            SET search_path = pg_catalog, pg_temp AS $L
            BEGIN
                IF session_user = $S THEN
                    RETURN $L;
                END IF;
                RETURN (SELECT tenant FROM $N WHERE login = session_user);
            END
            $L""";

    /** The function that says it, which resources of one schema have in common. */
    QualifiedName function(Workbench workbench) {
        return beside(workbench, "tenant");
    }

    private static QualifiedName beside(Workbench workbench, String key) {
        QualifiedName resource = workbench.resource().name();
        Identifier name =
                workbench.naming().name(key, Map.of("schema", resource.schema().name()));
        return resource.sibling(name);
    }

    /** Makes the function and the table of logins. */
    void addTo(Workbench workbench, Location where) {
        QualifiedName logins = beside(workbench, "tenants");
        Optional<String> none = Optional.empty();
        List<SchemaObject> shared = List.of(
                new Table(logins, Closed.comment("whose each login is that is not the API's")),
                column(logins, LOGIN, 1, "name"),
                column(logins, TENANT, 2, "text"),
                new Constraint(
                        logins,
                        workbench.naming().primaryKey(logins.name(), List.of(LOGIN)),
                        Constraint.Type.PRIMARY_KEY,
                        Sql.of("PRIMARY KEY ($N)", LOGIN),
                        none),
                function(workbench, logins));
        shared.forEach(object -> workbench.share(object, where));
    }

    private Function function(Workbench workbench, QualifiedName logins) {
        Sql claimed = Claims.claim(claim);
        Sql quote = Routine.quote(claimed.text() + api.name());
        QualifiedName name = function(workbench);
        Sql definition = Sql.of(FUNCTION, name, quote, api.name(), claimed, logins, quote);
        return new Function(name, "", Function.Form.FUNCTION, "text", definition, Optional.of("whose the session is"));
    }

    private static Column column(QualifiedName table, Identifier name, int position, String type) {
        Optional<Sql> collation = Optional.empty();
        Optional<String> comment = Optional.empty();
        return new Column(table, name, position, new PgType(type), collation, false, new None(), comment);
    }
}
