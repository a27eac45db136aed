package dev.pgcraft.catalog;

import dev.pgcraft.schema.RangeType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/** Reads range types, but for those with a canonical function, which nothing but C can be written in. */
final class RangeReader implements ObjectReader {

    private static final String QUERY = """
            SELECT y.oid, n.schema, y.typname AS name, format_type(r.rngsubtype, NULL) AS subtype,
                ms.nspname AS multi_schema, m.typname AS multi_name, f.name AS maker,
                CASE WHEN NOT p.opcdefault OR p.opcintype <> r.rngsubtype THEN
                    CASE WHEN ps.nspname <> 'pg_catalog' THEN quote_ident(ps.nspname) || '.' ELSE '' END
                        || quote_ident(p.opcname) END AS class,
                o.name AS collation,
                CASE WHEN r.rngsubdiff::oid <> 0 THEN r.rngsubdiff::text END AS difference, d.description AS comment
            FROM pg_range r
            JOIN pg_type y ON y.oid = r.rngtypid
            JOIN namespace n ON n.oid = y.typnamespace
            JOIN pg_type b ON b.oid = r.rngsubtype
            JOIN pg_type m ON m.oid = r.rngmultitypid
            JOIN pg_namespace ms ON ms.oid = m.typnamespace
            JOIN (
                SELECT d.refobjid AS type, min(f.proname::text) AS name
                FROM pg_depend d JOIN pg_proc f ON f.oid = d.objid
                WHERE (d.classid, d.refclassid, d.deptype) = (1255::oid, 1247::oid, 'i') AND f.pronargs = 2
                GROUP BY d.refobjid
            ) f ON f.type = y.oid
            JOIN pg_opclass p ON p.oid = r.rngsubopc
            JOIN pg_namespace ps ON ps.oid = p.opcnamespace
            LEFT JOIN named_collation o ON o.oid = r.rngcollation AND r.rngcollation <> b.typcollation
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1247::oid, y.oid, 0)
            WHERE r.rngcanonical::oid = 0 AND (1247::oid, y.oid) NOT IN (SELECT classid, objid FROM member)
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.TYPES), range(row)));
    }

    private static RangeType range(Row row) throws SQLException {
        RangeType.Options options = new RangeType.Options(
                row.maybe("class").map(Sql::raw),
                row.maybe("collation").map(Sql::raw),
                row.maybe("difference").map(Sql::raw));
        return new RangeType(
                row.qualified("name"),
                row.type("subtype"),
                new QualifiedName(row.name("multi_schema"), row.name("multi_name")),
                row.name("maker"),
                options,
                row.comment());
    }
}
