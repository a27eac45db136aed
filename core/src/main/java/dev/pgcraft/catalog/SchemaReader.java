package dev.pgcraft.catalog;

import dev.pgcraft.schema.Schema;
import java.sql.SQLException;
import java.util.List;

/** Reads schemas, without {@code public} and the history's. */
final class SchemaReader implements ObjectReader {

    private static final String QUERY = """
            SELECT n.oid, n.schema, obj_description(n.oid, 'pg_namespace') AS comment
            FROM namespace n
            WHERE n.schema <> 'public'
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        List<Found> all = snapshot.list(
                QUERY, row -> new Found(row.address(Address.SCHEMAS), new Schema(row.name("schema"), row.comment())));
        return all.stream()
                .filter(found -> !found.object()
                        .id()
                        .path()
                        .getFirst()
                        .equals(snapshot.scope().history().schema().name()))
                .toList();
    }
}
