package dev.pgcraft.catalog;

import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.CompositeType.Attribute;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads composite types, but not those that are the rows of a table. */
final class CompositeReader implements ObjectReader {

    private static final String TYPES = """
            SELECT y.oid, n.schema, y.typname AS name, d.description AS comment
            FROM pg_type y
            JOIN pg_class c ON c.oid = y.typrelid AND c.relkind = 'c'
            JOIN namespace n ON n.oid = y.typnamespace
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1247::oid, y.oid, 0)
            WHERE (1247::oid, y.oid) NOT IN (SELECT classid, objid FROM member)
            """;

    private static final String ATTRIBUTES = """
            SELECT c.reltype AS oid, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
                o.name AS collation,
                d.description AS comment
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type y ON y.oid = a.atttypid
            LEFT JOIN named_collation o ON o.oid = a.attcollation AND a.attcollation <> y.typcollation
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, c.oid, a.attnum)
            WHERE c.relkind = 'c'
            ORDER BY c.oid, a.attnum
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        Map<Long, List<Attribute>> attributes = snapshot.parts(ATTRIBUTES, CompositeReader::attribute);
        return snapshot.list(TYPES, row -> {
            Address address = row.address(Address.TYPES);
            List<Attribute> own = attributes.getOrDefault(address.oid(), List.of());
            return new Found(address, new CompositeType(row.qualified("name"), own, row.comment()));
        });
    }

    private static Attribute attribute(Row row) throws SQLException {
        return new Attribute(
                row.name("name"), row.type("type"), row.maybe("collation").map(Sql::raw), row.comment());
    }
}
