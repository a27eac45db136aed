package dev.pgcraft.catalog;

import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.ReplicaIdentity.Rows;
import dev.pgcraft.sql.Identifier;
import java.sql.SQLException;
import java.util.List;

/** Reads by what rows are known again in replication; one whose index is gone is known by nothing. */
final class ReplicaIdentityReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.schema, t.name AS table, c.relreplident AS kind, x.relname AS index,
                (SELECT string_agg(a.attname, E'\\n' ORDER BY k.place)
                    FROM unnest(i.indkey::smallint[]) WITH ORDINALITY k (number, place)
                    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) AS columns
            FROM relation t
            JOIN pg_class c ON c.oid = t.oid
            LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisreplident
            LEFT JOIN pg_class x ON x.oid = i.indexrelid
            WHERE t.kind IN ('r', 'p') AND c.relreplident <> 'd'
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(Address.NOWHERE, identity(row)));
    }

    private static ReplicaIdentity identity(Row row) throws SQLException {
        return new ReplicaIdentity(
                row.qualified("table"),
                rows(row),
                row.maybe("columns").stream()
                        .flatMap(String::lines)
                        .map(Identifier::of)
                        .toList());
    }

    private static Rows rows(Row row) throws SQLException {
        if (row.text("kind").equals("f")) {
            return new Rows.Full();
        }
        return row.maybe("index")
                .<Rows>map(index -> new Rows.Using(Identifier.of(index)))
                .orElseGet(Rows.Nothing::new);
    }
}
