package dev.pgcraft.catalog;

import dev.pgcraft.schema.Lineage;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads tables. */
final class TableReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.oid, t.schema, t.name, c.relpersistence = 'u' AS unlogged,
                array_to_string(
                    c.reloptions || (SELECT array_agg('toast.' || o) FROM unnest(s.reloptions) o), E'\\n'
                ) AS parameters,
                h.parents, CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bound,
                k.checks, k.names AS constraints, x.names AS indexes,
                CASE WHEN t.kind = 'p' THEN pg_get_partkeydef(c.oid) END AS partitioned_by,
                c.relrowsecurity AS secured, c.relforcerowsecurity AS forced, d.description AS comment
            FROM relation t
            JOIN pg_class c ON c.oid = t.oid
            LEFT JOIN pg_class s ON s.oid = c.reltoastrelid
            LEFT JOIN (
                SELECT i.inhrelid, string_agg(n.nspname || E'\n' || p.relname, E'\n' ORDER BY i.inhseqno) AS parents
                FROM pg_inherits i
                JOIN pg_class p ON p.oid = i.inhparent
                JOIN pg_namespace n ON n.oid = p.relnamespace
                GROUP BY i.inhrelid
            ) h ON h.inhrelid = t.oid
            LEFT JOIN (
                SELECT conrelid,
                    string_agg(conname, E'\n' ORDER BY conname) FILTER (WHERE conislocal) AS checks,
                    string_agg(conname, E'\n' ORDER BY contype, conname) FILTER (WHERE contype <> 'c') AS names
                FROM pg_constraint
                WHERE coninhcount > 0 AND contype IN ('p', 'u', 'f', 'x', 'c') GROUP BY conrelid
            ) k ON k.conrelid = t.oid
            LEFT JOIN (
                SELECT i.indrelid, string_agg(e.relname, E'\n' ORDER BY e.relname) AS names
                FROM pg_index i
                JOIN pg_class e ON e.oid = i.indexrelid AND e.relispartition
                WHERE i.indexrelid NOT IN (SELECT conindid FROM pg_constraint WHERE contype IN ('p', 'u', 'x'))
                GROUP BY i.indrelid
            ) x ON x.indrelid = t.oid
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, t.oid, 0)
            WHERE t.kind IN ('r', 'p')
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.RELATIONS), table(row)));
    }

    private static Table table(Row row) throws SQLException {
        return new Table(
                row.qualified("name"),
                row.is("unlogged"),
                row.parameters(),
                new RowSecurity(row.is("secured"), row.is("forced")),
                new Lineage(
                        parents(row),
                        row.maybe("bound").map(Sql::raw),
                        names(row, "checks"),
                        names(row, "constraints"),
                        names(row, "indexes")),
                row.maybeExpression("partitioned_by"),
                row.comment());
    }

    private static List<QualifiedName> parents(Row row) throws SQLException {
        List<Identifier> parts = names(row, "parents");
        List<QualifiedName> parents = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 2) {
            parents.add(new QualifiedName(parts.get(i), parts.get(i + 1)));
        }
        return parents;
    }

    private static List<Identifier> names(Row row, String column) throws SQLException {
        return row.maybe(column).stream()
                .flatMap(String::lines)
                .map(Identifier::of)
                .toList();
    }
}
