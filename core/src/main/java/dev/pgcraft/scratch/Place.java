package dev.pgcraft.scratch;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Where a column's values are, physically: names may change while a place stays.
 *
 * @param relation the table's oid
 * @param number the column's among all that the table ever had
 * @param type with its collation, and what it is made of
 * @param key whether it is part of the primary key
 */
record Place(
        long relation,
        QualifiedName table,
        int number,
        Identifier column,
        String type,
        boolean generated,
        boolean key) {

    private static final String QUERY = """
            SELECT t.oid, s.nspname, t.relname, a.attnum, a.attname, a.attgenerated <> '' AS generated,
                format_type(a.atttypid, a.atttypmod) || coalesce(' ' || o.collname, '')
                    || coalesce(' ' || format_type(nullif(y.typbasetype, 0), y.typtypmod), '')
                    || coalesce(' ' || (SELECT string_agg(format('%I %s', m.attname, m.atttypid), ',' ORDER BY m.attnum)
                        FROM pg_attribute m
                        WHERE m.attrelid = e.typrelid AND m.attnum > 0 AND NOT m.attisdropped), '') AS type,
                EXISTS (SELECT FROM pg_index i
                    WHERE i.indrelid = t.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS key
            FROM pg_class t
            JOIN pg_namespace s ON s.oid = t.relnamespace
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type y ON y.oid = a.atttypid
            JOIN pg_type e ON e.oid = CASE WHEN y.typelem <> 0 THEN y.typelem ELSE y.oid END
            LEFT JOIN pg_collation o ON o.oid = a.attcollation
            WHERE t.relkind = 'r' AND ((s.nspname, t.relname) IN ($L) OR t.oid IN ($L))
            ORDER BY s.nspname, t.relname, a.attnum""";

    /** Schema and name of each table, to be looked for with IN. */
    static Sql pairs(Collection<QualifiedName> tables) {
        return Sql.join(
                ", ",
                tables.stream()
                        .map(table -> Sql.of("($S, $S)", table.schema(), table.name()))
                        .toList());
    }

    /** The columns of tables, found by name or by oid. */
    static List<Place> read(Session session, Collection<QualifiedName> tables, Collection<Long> relations)
            throws SQLException {
        if (tables.isEmpty()) {
            return List.of();
        }
        Sql names = pairs(tables);
        List<Sql> oids = relations.stream().map(oid -> Sql.raw(oid.toString())).toList();
        Sql query = Sql.of(QUERY, names, oids.isEmpty() ? Sql.raw("0") : Sql.join(", ", oids));
        return session.list(
                query,
                row -> new Place(
                        row.getLong("oid"),
                        QualifiedName.of(row.getString("nspname"), row.getString("relname")),
                        row.getInt("attnum"),
                        Identifier.of(row.getString("attname")),
                        row.getString("type"),
                        row.getBoolean("generated"),
                        row.getBoolean("key")));
    }
}
