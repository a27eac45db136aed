package dev.pgcraft.catalog;

import dev.pgcraft.schema.Index;
import dev.pgcraft.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads indexes that are no constraint's, and no part of one of the table above.
 *
 * <p>One of a partitioned table is not valid as long as a partition has none that is attached to it; where no partition
 * has, it is one of that table only.
 */
final class IndexReader implements ObjectReader {

    /** What stands before the access method is known to the byte, so it is measured, never searched. */
    private static final String QUERY = """
            SELECT c.oid, t.schema, t.name AS table, c.relname AS name, i.indisunique AS unique,
                NOT i.indisvalid AS only,
                substr(
                    pg_get_indexdef(c.oid),
                    length(format(
                        'CREATE %sINDEX %I ON %s%I.%I USING ',
                        CASE WHEN i.indisunique THEN 'UNIQUE ' ELSE '' END, c.relname,
                        CASE WHEN t.kind = 'p' THEN 'ONLY ' ELSE '' END, t.schema, t.name)) + 1
                ) AS definition,
                d.description AS comment
            FROM relation t
            JOIN pg_index i ON i.indrelid = t.oid
            JOIN pg_class c ON c.oid = i.indexrelid
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, c.oid, 0)
            WHERE t.kind IN ('r', 'p', 'm') AND NOT c.relispartition
                AND (i.indisvalid OR (c.relkind = 'I' AND c.oid NOT IN (SELECT inhparent FROM pg_inherits)))
                AND i.indexrelid NOT IN (SELECT conindid FROM pg_constraint WHERE contype IN ('p', 'u', 'x'))
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.RELATIONS), index(row)));
    }

    private static Index index(Row row) throws SQLException {
        QualifiedName table = row.qualified("table");
        return new Index(
                table.sibling(row.name("name")),
                table,
                row.is("unique"),
                row.is("only"),
                row.expression("definition"),
                row.comment());
    }
}
