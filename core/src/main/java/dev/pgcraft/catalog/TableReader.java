package dev.pgcraft.catalog;

import dev.pgcraft.schema.Table;
import java.sql.SQLException;
import java.util.List;

/** Reads tables. */
final class TableReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.oid, t.schema, t.name, d.description AS comment
            FROM relation t
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, t.oid, 0)
            WHERE t.kind = 'r'
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(
                QUERY,
                row -> new Found(row.address(Address.RELATIONS), new Table(row.qualified("name"), row.comment())));
    }
}
