package dev.pgcraft.catalog;

import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import java.sql.SQLException;
import java.util.List;

/** Reads tables. */
final class TableReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.oid, t.schema, t.name, c.relpersistence = 'u' AS unlogged,
                array_to_string(
                    c.reloptions || (SELECT array_agg('toast.' || o) FROM unnest(s.reloptions) o), E'\\n'
                ) AS parameters,
                c.relrowsecurity AS secured, c.relforcerowsecurity AS forced, d.description AS comment
            FROM relation t
            JOIN pg_class c ON c.oid = t.oid
            LEFT JOIN pg_class s ON s.oid = c.reltoastrelid
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, t.oid, 0)
            WHERE t.kind = 'r'
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
                row.comment());
    }
}
