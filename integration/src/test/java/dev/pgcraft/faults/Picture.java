package dev.pgcraft.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A database at one moment.
 *
 * @param done the steps that its history says were run to their end
 * @param objects all that stands in schema faults, rows included, a line each
 * @param doubtful the steps that its history says were begun
 */
record Picture(List<String> done, SortedSet<String> objects, List<String> doubtful) {

    private static final String HISTORY = """
            SELECT id || '/' || step FROM pgcraft.revisions WHERE %s ORDER BY id COLLATE "C", step
            """;

    private static final String OBJECTS = """
            WITH mine AS (SELECT * FROM pg_class WHERE relnamespace = to_regnamespace('faults'))
            SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname = 'faults'
            UNION ALL
            SELECT format('column %s.%s %s %s', c.relname, attname, format_type(atttypid, atttypmod), attnotnull)
            FROM pg_attribute JOIN mine c ON c.oid = attrelid WHERE attnum > 0 AND NOT attisdropped AND relkind = 'r'
            UNION ALL
            SELECT format('constraint %s %s', conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE conrelid IN (SELECT oid FROM mine)
            UNION ALL
            SELECT format('index %s %s %s', indexrelid::regclass, pg_get_indexdef(indexrelid), indisvalid)
            FROM pg_index WHERE indrelid IN (SELECT oid FROM mine)
            UNION ALL
            SELECT format('rows of %s: %s', relname, query_to_xml(
                format('SELECT count(*), sum(hashtextextended(each::text, 0)) FROM faults.%I AS each', relname),
                true, true, ''))
            FROM mine WHERE relkind = 'r'
            """;

    static Picture of(Connection connection) throws SQLException {
        if (ask(connection, "SELECT to_regclass('pgcraft.revisions')::text").contains("")) {
            return new Picture(List.of(), new TreeSet<>(ask(connection, OBJECTS)), List.of());
        }
        return new Picture(
                ask(connection, HISTORY.formatted("state = 'done'")),
                new TreeSet<>(ask(connection, OBJECTS)),
                ask(connection, HISTORY.formatted("state <> 'done'")));
    }

    /** The objects but for indexes that are built or dropped concurrently. */
    SortedSet<String> withoutIndexes() {
        SortedSet<String> others = new TreeSet<>(objects);
        others.removeIf(line -> line.matches("index \\S+_[ac] .*"));
        return others;
    }

    /** The first column, with nothing as an empty text. */
    static List<String> ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(Objects.requireNonNullElse(rows.getString(1), ""));
            }
            return answer;
        }
    }
}
