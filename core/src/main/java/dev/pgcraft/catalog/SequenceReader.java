package dev.pgcraft.catalog;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Sequence.Range;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads sequences that are no identity column's, nor owned by a table that is no object. */
final class SequenceReader implements ObjectReader {

    private static final String QUERY = """
            SELECT q.oid, q.schema, q.name, format_type(s.seqtypid, NULL) AS type, s.seqcycle AS cycle,
                s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS min, s.seqmax AS max, s.seqcache AS cache,
                o.schema AS owner_schema, o.name AS owner_table, a.attname AS owner_column, d.description AS comment
            FROM relation q
            JOIN pg_sequence s ON s.seqrelid = q.oid
            LEFT JOIN pg_depend p ON (p.classid, p.objid, p.refclassid) = (1259::oid, q.oid, 1259::oid)
                AND p.deptype IN ('a', 'i') AND p.refobjsubid > 0
            LEFT JOIN relation o ON o.oid = p.refobjid
            LEFT JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum = p.refobjsubid
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, q.oid, 0)
            WHERE q.kind = 'S' AND (p.deptype IS NULL OR (p.deptype = 'a' AND o.oid IS NOT NULL))
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.RELATIONS), sequence(row)));
    }

    private static Sequence sequence(Row row) throws SQLException {
        return new Sequence(
                row.qualified("name"), row.type("type"), range(row), row.is("cycle"), owner(row), row.comment());
    }

    static Range range(Row row) throws SQLException {
        return new Range(
                row.longNumber("start"),
                row.longNumber("increment"),
                row.longNumber("min"),
                row.longNumber("max"),
                row.longNumber("cache"));
    }

    private static Optional<ObjectId> owner(Row row) throws SQLException {
        if (row.maybe("owner_table").isEmpty()) {
            return Optional.empty();
        }
        Identifier column = row.name("owner_column");
        QualifiedName table = new QualifiedName(row.name("owner_schema"), row.name("owner_table"));
        return Optional.of(ObjectId.member(Kind.COLUMN, table, column));
    }
}
