package dev.pgcraft.catalog;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names what is there but is of a kind that pgcraft does not manage. */
final class UnsupportedReader {

    /** What is special about relations that are otherwise tables, views or indexes. */
    private static final String RELATIONS = """
            SELECT 1259::oid AS class, c.oid, n.schema, c.relname::text AS name,
                'foreign table %s' AS words
            FROM pg_class c JOIN namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'f'
            UNION ALL
            SELECT 1259, c.oid, n.schema, c.relname,
                CASE c.relkind WHEN 'I' THEN 'index %s (not on all partitions)' ELSE 'index %s (invalid)' END
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN namespace n ON n.oid = c.relnamespace
            WHERE NOT i.indisvalid AND NOT (c.relkind = 'I' AND NOT c.relispartition
                AND c.oid NOT IN (SELECT inhparent FROM pg_inherits)
                AND c.oid NOT IN (SELECT conindid FROM pg_constraint WHERE contype IN ('p', 'u', 'x')))
            """;

    /** What hangs on tables and views. */
    private static final String PARTS = """
            UNION ALL
            SELECT 2618, r.oid, t.schema, t.name || '.' || r.rulename, 'rule %s'
            FROM pg_rewrite r JOIN relation t ON t.oid = r.ev_class WHERE r.rulename <> '_RETURN'
            """;

    /** Other things that live in schemas. */
    private static final String IN_SCHEMAS = """
            UNION ALL
            SELECT 1247, y.oid, n.schema, y.typname,
                CASE y.typtype WHEN 'r' THEN 'type %s (range with a canonical function)' ELSE 'type %s (base)' END
            FROM pg_type y JOIN namespace n ON n.oid = y.typnamespace
            LEFT JOIN pg_range r ON r.rngtypid = y.oid
            WHERE (y.typtype = 'b' AND y.typcategory <> 'A') OR r.rngcanonical::oid <> 0
            UNION ALL
            SELECT 1255, f.oid, n.schema, f.proname || '(' || oidvectortypes(f.proargtypes) || ')',
                'window function %s'
            FROM pg_proc f JOIN namespace n ON n.oid = f.pronamespace WHERE f.prokind = 'w'
            UNION ALL
            SELECT 3381, s.oid, n.schema, s.stxname,
                CASE WHEN t.relnamespace = s.stxnamespace
                    THEN 'statistics %s (of a foreign table)'
                    ELSE 'statistics %s (of a table elsewhere)' END
            FROM pg_statistic_ext s JOIN namespace n ON n.oid = s.stxnamespace
            JOIN pg_class t ON t.oid = s.stxrelid
            WHERE s.stxrelid NOT IN (SELECT oid FROM relation)
            UNION ALL
            SELECT 2617, o.oid, n.schema, o.oprname, 'operator %s'
            FROM pg_operator o JOIN namespace n ON n.oid = o.oprnamespace
            UNION ALL
            SELECT 2753, o.oid, n.schema, o.opfname, 'operator family %s'
            FROM pg_opfamily o JOIN namespace n ON n.oid = o.opfnamespace
            UNION ALL
            SELECT 3456, c.oid, n.schema, c.collname, 'collation %s'
            FROM pg_collation c JOIN namespace n ON n.oid = c.collnamespace
            UNION ALL
            SELECT 2607, c.oid, n.schema, c.conname, 'conversion %s'
            FROM pg_conversion c JOIN namespace n ON n.oid = c.connamespace
            UNION ALL
            SELECT 3602, c.oid, n.schema, c.cfgname, 'text search configuration %s'
            FROM pg_ts_config c JOIN namespace n ON n.oid = c.cfgnamespace
            UNION ALL
            SELECT 3600, d.oid, n.schema, d.dictname, 'text search dictionary %s'
            FROM pg_ts_dict d JOIN namespace n ON n.oid = d.dictnamespace
            """;

    /** What lives in no schema; what PostgreSQL came with has an oid below 16384. */
    private static final String ELSEWHERE = """
            UNION ALL
            SELECT 826, a.oid, NULL, r.rolname, 'default privileges of %s on large objects'
            FROM pg_default_acl a JOIN pg_roles r ON r.oid = a.defaclrole WHERE a.defaclobjtype = 'L'
            UNION ALL
            SELECT 3466, oid, NULL, evtname, 'event trigger %s' FROM pg_event_trigger
            UNION ALL
            SELECT 6104, oid, NULL, pubname, 'publication %s' FROM pg_publication
            UNION ALL
            SELECT 1417, oid, NULL, srvname, 'server %s' FROM pg_foreign_server
            UNION ALL
            SELECT 2328, oid, NULL, fdwname, 'foreign data wrapper %s' FROM pg_foreign_data_wrapper
            UNION ALL
            SELECT 6100, oid, NULL, subname, 'subscription %s' FROM pg_subscription
            WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            UNION ALL
            SELECT 2601, oid, NULL, amname, 'access method %s' FROM pg_am WHERE oid >= 16384
            UNION ALL
            SELECT 2612, oid, NULL, lanname, 'language %s' FROM pg_language WHERE oid >= 16384
            UNION ALL
            SELECT 2605, oid, NULL, format('(%s as %s)', format_type(castsource, NULL), format_type(casttarget, NULL)),
                'cast %s'
            FROM pg_cast WHERE oid >= 16384
                AND oid NOT IN (SELECT objid FROM pg_depend WHERE classid = 2605 AND deptype = 'i')
            """;

    private static final String FIRST = """
            SELECT class, oid, schema, replace(words, '%s', concat_ws('.', schema, name)) AS words
            FROM (
            """;

    private static final String LAST = """
            ) AS found
            WHERE words IS NOT NULL AND (class, oid) NOT IN (SELECT classid, objid FROM member)
            """;

    private static final String QUERY = FIRST + RELATIONS + PARTS + IN_SCHEMAS + ELSEWHERE + LAST;

    /** Something that is not managed, and where the catalog holds it. */
    record Placed(Address address, Unsupported object) {}

    List<Placed> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, UnsupportedReader::placed).stream()
                .sorted(Comparator.comparing(placed -> placed.object().words()))
                .toList();
    }

    private static Placed placed(Row row) throws SQLException {
        Unsupported object = new Unsupported(row.maybe("schema"), row.text("words"), Optional.empty());
        return new Placed(row.address(row.longNumber("class")), object);
    }
}
