package dev.pgcraft.catalog;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Owned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what belongs to a role that is let into this database and is not the one to which everything belongs. */
final class OwnerReader implements ObjectReader {

    private static final String QUERY = """
            , owned AS (
                SELECT CASE r.kind WHEN 'r' THEN 'TABLE' WHEN 'p' THEN 'TABLE' WHEN 'v' THEN 'VIEW'
                        WHEN 'm' THEN 'MATERIALIZED_VIEW' ELSE 'SEQUENCE' END AS kind,
                    r.schema, r.name::text AS name, c.relowner AS owner
                FROM relation r JOIN pg_class c ON c.oid = r.oid
                WHERE r.kind <> 'S' OR r.oid NOT IN (
                    SELECT objid FROM pg_depend
                    WHERE classid = 1259 AND refclassid = 1259 AND refobjsubid > 0 AND deptype IN ('a', 'i'))
                UNION ALL
                SELECT 'FUNCTION', n.schema, format('%s(%s)', f.proname, oidvectortypes(f.proargtypes)), f.proowner
                FROM pg_proc f JOIN namespace n ON n.oid = f.pronamespace
                WHERE f.prokind IN ('f', 'p', 'a') AND (1255::oid, f.oid) NOT IN (SELECT classid, objid FROM member)
                    AND (1255::oid, f.oid) NOT IN (SELECT classid, objid FROM constructor)
                UNION ALL
                SELECT 'TYPE', n.schema, y.typname, y.typowner
                FROM pg_type y JOIN namespace n ON n.oid = y.typnamespace
                LEFT JOIN pg_class c ON c.oid = y.typrelid
                WHERE (y.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
                    AND (1247::oid, y.oid) NOT IN (SELECT classid, objid FROM member)
                UNION ALL
                SELECT 'STATISTICS', n.schema, s.stxname, s.stxowner
                FROM pg_statistic_ext s JOIN namespace n ON n.oid = s.stxnamespace
                WHERE s.stxrelid IN (SELECT oid FROM relation)
                UNION ALL
                SELECT 'SCHEMA', n.schema, NULL, s.nspowner
                FROM namespace n JOIN pg_namespace s ON s.oid = n.oid WHERE n.schema <> 'public'
            )
            SELECT o.kind, o.schema, o.name, l.name AS owner
            FROM owned o JOIN let_in l ON l.oid = o.owner
            WHERE o.owner NOT IN (SELECT oid FROM maker)
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        ObjectId history = ObjectId.schema(snapshot.scope().history().schema());
        return snapshot.list(QUERY, row -> new Owned(object(row), row.name("owner"))).stream()
                .filter(owned -> !owned.on().equals(history))
                .map(owned -> new Found(Address.NOWHERE, owned))
                .toList();
    }

    private static ObjectId object(Row row) throws SQLException {
        List<String> path = new ArrayList<>(List.of(row.text("schema")));
        row.maybe("name").ifPresent(path::add);
        return new ObjectId(Kind.valueOf(row.text("kind")), path);
    }
}
