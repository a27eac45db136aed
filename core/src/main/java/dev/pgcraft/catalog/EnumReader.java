package dev.pgcraft.catalog;

import dev.pgcraft.schema.EnumType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads enumerations with their values. */
final class EnumReader implements ObjectReader {

    private static final String TYPES = """
            SELECT y.oid, n.schema, y.typname AS name, d.description AS comment
            FROM pg_type y
            JOIN namespace n ON n.oid = y.typnamespace
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1247::oid, y.oid, 0)
            WHERE y.typtype = 'e' AND (1247::oid, y.oid) NOT IN (SELECT classid, objid FROM member)
            """;

    private static final String VALUES =
            "SELECT enumtypid AS oid, enumlabel AS value FROM pg_enum ORDER BY enumtypid, enumsortorder";

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        Map<Long, List<String>> values = snapshot.parts(VALUES, row -> row.text("value"));
        return snapshot.list(TYPES, row -> {
            Address address = row.address(Address.TYPES);
            List<String> own = values.getOrDefault(address.oid(), List.of());
            return new Found(address, new EnumType(row.qualified("name"), own, row.comment()));
        });
    }
}
