package dev.pgcraft.catalog;

import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Privilege;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads what roles may do: everything that an object's owner granted, where it is not what PostgreSQL gives by itself.
 *
 * <p>What the owner may do is no object, and what somebody else passed on is not the owner's to take back; but schema
 * public is nobody's of ours, and all that is granted on it is passed on.
 *
 * <p>Default privileges have a maker only where that is somebody else than who migrates.
 */
final class GrantReader implements ObjectReader {

    /** An object without an ACL has the usual one; schema public has what it came with. */
    private static final String OBJECTS = """
            , object AS (
                SELECT CASE r.kind WHEN 'r' THEN 'TABLE' WHEN 'p' THEN 'TABLE' WHEN 'v' THEN 'VIEW'
                        WHEN 'm' THEN 'MATERIALIZED_VIEW' ELSE 'SEQUENCE' END AS kind,
                    r.schema, r.name::text AS name, NULL::text AS "column", c.relowner AS owner, c.relacl AS acl,
                    NULL::aclitem[] AS usual
                FROM relation r JOIN pg_class c ON c.oid = r.oid
                UNION ALL
                SELECT 'COLUMN', r.schema, r.name, a.attname, c.relowner, a.attacl, NULL
                FROM relation r JOIN pg_class c ON c.oid = r.oid
                JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE a.attacl IS NOT NULL
                UNION ALL
                SELECT 'FUNCTION', n.schema, format('%s(%s)', f.proname, oidvectortypes(f.proargtypes)), NULL,
                    f.proowner, f.proacl, acldefault('f', f.proowner)
                FROM pg_proc f JOIN namespace n ON n.oid = f.pronamespace
                WHERE f.prokind IN ('f', 'p', 'a') AND (1255::oid, f.oid) NOT IN (SELECT classid, objid FROM member)
                    AND (1255::oid, f.oid) NOT IN (SELECT classid, objid FROM constructor)
                UNION ALL
                SELECT 'TYPE', n.schema, y.typname, NULL, y.typowner, y.typacl, acldefault('T', y.typowner)
                FROM pg_type y JOIN namespace n ON n.oid = y.typnamespace
                LEFT JOIN pg_class c ON c.oid = y.typrelid
                WHERE (y.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
                    AND (1247::oid, y.oid) NOT IN (SELECT classid, objid FROM member)
                UNION ALL
                SELECT 'SCHEMA', n.schema, NULL, NULL, s.nspowner, s.nspacl, i.initprivs
                FROM namespace n JOIN pg_namespace s ON s.oid = n.oid
                LEFT JOIN pg_init_privs i ON (i.classoid, i.objoid, i.objsubid) = (2615::oid, n.oid, 0)
                UNION ALL
                SELECT 'NEWCOMERS', coalesce(n.schema, ''),
                    CASE a.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                        WHEN 'T' THEN 'types' ELSE 'schemas' END,
                    CASE WHEN a.defaclrole IN (SELECT oid FROM maker) THEN '' ELSE r.rolname END,
                    a.defaclrole, a.defaclacl,
                    CASE WHEN a.defaclnamespace = 0
                        THEN acldefault(CASE a.defaclobjtype WHEN 'S' THEN 's' ELSE a.defaclobjtype END, a.defaclrole)
                    END
                FROM pg_default_acl a JOIN pg_roles r ON r.oid = a.defaclrole
                LEFT JOIN namespace n ON n.oid = a.defaclnamespace
                WHERE a.defaclobjtype <> 'L' AND (a.defaclnamespace = 0 OR n.oid IS NOT NULL)
            )
            """;

    /** What there is beside what would be there. */
    private static final String QUERY = OBJECTS + """
            , item AS (
                SELECT o.kind, o.schema, o.name, o.column, a.grantee, a.privilege_type AS privilege, a.is_grantable,
                    true AS there
                FROM object o, aclexplode(o.acl) a
                WHERE a.grantee <> o.owner AND (a.grantor = o.owner OR (o.kind, o.schema) = ('SCHEMA', 'public'))
                UNION ALL
                SELECT o.kind, o.schema, o.name, o.column, a.grantee, a.privilege_type, false, false
                FROM object o, aclexplode(o.usual) a
                WHERE o.acl IS NOT NULL AND a.grantee <> o.owner
            )
            SELECT kind, schema, name, "column", coalesce(g.rolname, 'public') AS grantee,
                coalesce(string_agg(privilege, ',') FILTER (WHERE there), '') AS privileges,
                coalesce(string_agg(privilege, ',') FILTER (WHERE there AND is_grantable), '') AS passable
            FROM item LEFT JOIN pg_roles g ON g.oid = grantee
            WHERE grantee = 0 OR g.oid IS NOT NULL
            GROUP BY kind, schema, name, "column", grantee, g.rolname
            HAVING array_agg(DISTINCT privilege) FILTER (WHERE there)
                    IS DISTINCT FROM array_agg(DISTINCT privilege) FILTER (WHERE NOT there)
                OR bool_or(is_grantable)
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        String historySchema = snapshot.scope().history().schema().name();
        return snapshot.list(QUERY, GrantReader::grant).stream()
                .filter(grant -> !(grant.on().kind() == Kind.SCHEMA
                        && grant.on().path().getFirst().equals(historySchema)))
                .map(grant -> new Found(Address.NOWHERE, grant))
                .toList();
    }

    private static Grant grant(Row row) throws SQLException {
        List<String> path = new ArrayList<>(List.of(row.text("schema")));
        row.maybe("name").ifPresent(path::add);
        row.maybe("column").ifPresent(path::add);
        return new Grant(
                new ObjectId(Kind.valueOf(row.text("kind")), path),
                row.name("grantee"),
                privileges(row.text("privileges")),
                privileges(row.text("passable")));
    }

    private static NavigableSet<Privilege> privileges(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Privilege::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
