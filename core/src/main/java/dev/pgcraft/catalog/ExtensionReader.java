package dev.pgcraft.catalog;

import dev.pgcraft.schema.Extension;
import java.sql.SQLException;
import java.util.List;

/** Reads extensions, but for the language that every database has from the start. */
final class ExtensionReader implements ObjectReader {

    private static final String QUERY = """
            SELECT e.oid, e.extname AS name, s.nspname AS schema,
                nullif(d.description, (SELECT a.comment FROM pg_available_extensions a WHERE a.name = e.extname))
                    AS comment
            FROM pg_extension e
            JOIN pg_namespace s ON s.oid = e.extnamespace
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (3079::oid, e.oid, 0)
            WHERE e.extname <> 'plpgsql'
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(
                QUERY,
                row -> new Found(
                        row.address(Address.EXTENSIONS),
                        new Extension(row.name("name"), row.name("schema"), row.comment())));
    }
}
