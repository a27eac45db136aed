package dev.pgcraft.catalog;

import dev.pgcraft.schema.MaterializedView;
import java.sql.SQLException;
import java.util.List;

/** Reads materialized views. */
final class MaterializedViewReader implements ObjectReader {

    private static final String QUERY = """
            SELECT v.oid, v.schema, v.name, pg_get_viewdef(v.oid) AS query, c.relispopulated AS populated,
                array_to_string(
                    c.reloptions || (SELECT array_agg('toast.' || o) FROM unnest(s.reloptions) o), E'\\n'
                ) AS parameters,
                d.description AS comment
            FROM relation v
            JOIN pg_class c ON c.oid = v.oid
            LEFT JOIN pg_class s ON s.oid = c.reltoastrelid
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, v.oid, 0)
            WHERE v.kind = 'm'
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.RELATIONS), view(row)));
    }

    private static MaterializedView view(Row row) throws SQLException {
        return new MaterializedView(
                row.qualified("name"), row.parameters(), row.query(), row.is("populated"), row.comment());
    }
}
