package dev.pgcraft.docs;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.server.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a server says of views, which only it knows: what they show, and whether rows can be written through them. */
record Faces(SortedMap<String, Face> all) {

    private static final Face NONE = new Face(List.of(), false);

    private static final String QUERY = """
            SELECT n.nspname || '.' || c.relname, a.attname, pg_relation_is_updatable(c.oid, false) <> 0
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('v', 'm')
            ORDER BY c.oid, a.attnum
            """;

    /**
     * One view.
     *
     * @param writable whether PostgreSQL passes writes on to the table behind it
     */
    record Face(List<String> columns, boolean writable) {}

    /** All views of a database. */
    static Faces in(TestDatabase database) throws SQLException {
        SortedMap<String, Face> all = new TreeMap<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                String name = rows.getString(1);
                List<String> columns =
                        new ArrayList<>(all.getOrDefault(name, NONE).columns());
                columns.add(rows.getString(2));
                all.put(name, new Face(columns, rows.getBoolean(3)));
            }
        }
        return new Faces(all);
    }

    /** What is said of one. */
    Face of(ObjectId view) {
        return all.getOrDefault(String.join(".", view.path()), NONE);
    }
}
