package dev.pgcraft.script;

import dev.pgcraft.schema.Role;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;

/**
 * Roles as SQL.
 *
 * <p>A role belongs to the whole server: it may be there already, and other databases may need it. That it is granted
 * CONNECT on this one by name is how this database holds on to it, because PostgreSQL refuses to drop it then.
 */
final class RoleSql {

    private static final String CREATE = """

            DECLARE
                role_name text := $S;
            BEGIN
                IF NOT ($L) THEN
                    RAISE EXCEPTION '% may not grant $L on database %', current_user, current_database()
                        USING HINT = 'its owner can let it: GRANT $L ON DATABASE name TO login WITH GRANT OPTION';
                END IF;
                IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
                    EXECUTE pg_catalog.format('CREATE ROLE %I', role_name);
                    EXECUTE pg_catalog.format('COMMENT ON ROLE %I IS %L', role_name, $S);
                END IF;
                EXECUTE pg_catalog.format('GRANT $L ON DATABASE %I TO %I', current_database(), role_name);
            $LEND
            """;

    /** Since 16, whoever makes a role may still not become it. */
    private static final String BECOME = """
                IF NOT pg_catalog.pg_has_role(role_name,
                    CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
                        THEN 'MEMBER' ELSE 'SET' END)
                THEN
                    EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
                END IF;
            """;

    private static final String DROP = """

            DECLARE
                role_name text := $S;
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
                    RETURN;
                END IF;
                EXECUTE pg_catalog.format('REVOKE $L ON DATABASE %I FROM %I', current_database(), role_name);
                IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
                    IS DISTINCT FROM $S
                THEN
                    RAISE NOTICE 'role % stays: this project did not make it', role_name;
                    RETURN;
                END IF;
                EXECUTE pg_catalog.format('DROP ROLE %I', role_name);
            EXCEPTION
                WHEN dependent_objects_still_exist OR insufficient_privilege THEN
                    EXECUTE pg_catalog.format('REVOKE $L ON DATABASE %I FROM %I', current_database(), role_name);
                    RAISE NOTICE 'role % stays: %', role_name, SQLERRM;
            END
            """;

    private static final String DISOWN = """

            DECLARE
                role_name text := $S;
            BEGIN
                EXECUTE pg_catalog.format('REVOKE CREATE ON DATABASE %I FROM %I', current_database(), role_name);
            END
            """;

    private static final String MEMBER = """

            DECLARE
                role_name text := $S;
            BEGIN
            $LEND
            """;

    private RoleSql() {}

    /** Makes the role where it is missing, and lets it into this database; running it again does no harm. */
    static Sql create(Role role) {
        Sql rights = rights(role);
        Sql become = Sql.raw(role.owner() ? BECOME : "");
        return block(Sql.of(CREATE, role.name(), mayGrant(role), rights, rights, mark(role), rights, become));
    }

    /** Takes the role out of this database, and off the server if nothing else needs it. */
    static Sql drop(Role role) {
        return block(Sql.of(DROP, role.name(), rights(role), mark(role), rights(role)));
    }

    /** Whoever runs it may become this role, and has its rights. */
    static Sql become(Identifier role) {
        return block(Sql.of(MEMBER, role, Sql.raw(BECOME)));
    }

    /** The steps no longer run as this role. */
    static Sql disown(Role role) {
        return block(Sql.of(DISOWN, role.name()));
    }

    private static Sql rights(Role role) {
        return Sql.raw(role.owner() ? "CONNECT, CREATE" : "CONNECT");
    }

    private static Sql mayGrant(Role role) {
        String one = "pg_catalog.has_database_privilege(current_database(), '%s WITH GRANT OPTION')";
        return Sql.raw(
                role.owner()
                        ? one.formatted("CONNECT") + "\n        AND " + one.formatted("CREATE")
                        : one.formatted("CONNECT"));
    }

    private static String mark(Role role) {
        return role.mark().orElse(Role.MARK);
    }

    private static Sql block(Sql body) {
        return Sql.raw("DO $pgcraft$" + body.text() + "$pgcraft$");
    }
}
