package dev.pgcraft.catalog;

import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.RoleTrait.What;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads what is said about the roles that are let into this database: attributes that CREATE ROLE alone does not give,
 * settings for this database, and of which roles they are members.
 */
final class RoleTraitReader implements ObjectReader {

    private static final String ATTRIBUTES = """
            SELECT r.rolname AS role, 'attribute' AS word, a.name, a.value
            FROM let_in l JOIN pg_roles r ON r.oid = l.oid
            CROSS JOIN LATERAL (VALUES
                ('login', CASE WHEN rolcanlogin THEN 'true' END),
                ('superuser', CASE WHEN rolsuper THEN 'true' END),
                ('createdb', CASE WHEN rolcreatedb THEN 'true' END),
                ('createrole', CASE WHEN rolcreaterole THEN 'true' END),
                ('inherit', CASE WHEN NOT rolinherit THEN 'false' END),
                ('replication', CASE WHEN rolreplication THEN 'true' END),
                ('bypassrls', CASE WHEN rolbypassrls THEN 'true' END),
                ('connection_limit', CASE WHEN rolconnlimit <> -1 THEN rolconnlimit::text END),
                ('valid_until', CASE WHEN isfinite(rolvaliduntil)
                    THEN to_char(rolvaliduntil AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00') END)
            ) a (name, value)
            WHERE a.value IS NOT NULL
            """;

    private static final String SETTINGS = """
            UNION ALL
            SELECT r.rolname, 'setting', split_part(c.said, '=', 1), substr(c.said, strpos(c.said, '=') + 1)
            FROM let_in l JOIN pg_roles r ON r.oid = l.oid
            JOIN pg_db_role_setting s ON s.setrole = l.oid
            JOIN pg_database d ON d.oid = s.setdatabase AND d.datname = current_database()
            CROSS JOIN LATERAL unnest(s.setconfig) c (said)
            """;

    /** Since 16 a role can be a member by the grace of several; before, there was but one option. */
    private static final String MEMBERSHIPS = """
            UNION ALL
            SELECT r.rolname, 'member of', g.rolname,
                concat_ws(', ', 'ADMIN ' || upper(bool_or(m.admin_option)::text),
                    'INHERIT ' || upper(bool_or((to_jsonb(m) ->> 'inherit_option')::boolean)::text),
                    'SET ' || upper(bool_or((to_jsonb(m) ->> 'set_option')::boolean)::text))
            FROM let_in l JOIN pg_roles r ON r.oid = l.oid
            JOIN pg_auth_members m ON m.member = l.oid JOIN pg_roles g ON g.oid = m.roleid
            GROUP BY r.rolname, g.rolname
            """;

    private static final String QUERY = "SELECT t.*, shobj_description(l.oid, 'pg_authid') AS mark FROM (" + ATTRIBUTES
            + SETTINGS + MEMBERSHIPS + ") t JOIN let_in l ON l.name = t.role";

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(Address.NOWHERE, trait(row)));
    }

    private static RoleTrait trait(Row row) throws SQLException {
        return new RoleTrait(
                row.name("role"),
                What.of(row.text("word"), row.text("name")),
                row.text("value"),
                row.maybe("mark").filter(mark -> mark.startsWith(Role.MARK)));
    }
}
