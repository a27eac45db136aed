package dev.pgcraft.benchmarks;

import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Measures looks at the past, beside looks at the present. */
record PastRows(Site site, RowsOrder order) {

    private static final String PRESENT = "present";
    private static final String PAST = "past";
    private static final int VERSIONS = 1_000;
    private static final int COST = 7;
    private static final double AIM = 2;

    /** A table of figures. */
    String measure() throws Exception {
        Grid grid = new Grid(List.of(PRESENT, PAST));
        try (Connection connection = site.connect()) {
            Turns turns = new Turns(connection, grid);
            for (String factory : List.of("append_only", "eav")) {
                String place = "made." + factory;
                String then = "%s_as_of('%s')".formatted(place, change(place));
                site.run("VACUUM ANALYZE");
                String all = "`%s`, %,d entities that all changed later".formatted(factory, order.entities());
                turns.take(all, queries("SELECT * FROM %s", place, then), order.runs() / COST);
                String one = "`%s`, one entity of %,d versions".formatted(factory, VERSIONS);
                turns.take(one, queries("SELECT * FROM %s WHERE id = 2", place, then), order.runs() / COST);
                grid.aim(all, PAST, AIM);
                grid.aim(one, PAST, AIM);
            }
        }
        return grid.text();
    }

    private static SequencedMap<String, String> queries(String query, String now, String then) {
        SequencedMap<String, String> queries = new LinkedHashMap<>();
        queries.put(PRESENT, query.formatted(now));
        queries.put(PAST, query.formatted(then));
        return queries;
    }

    /** A moment: half of the versions of one entity lie before it, half of them behind, with a change of all. */
    private String change(String place) throws Exception {
        change(place, VERSIONS / 2, " WHERE id = 2");
        String moment = site.ask("SELECT clock_timestamp()::text");
        change(place, 1, "");
        change(place, VERSIONS / 2, " WHERE id = 2");
        return moment;
    }

    private void change(String place, int times, String which) throws Exception {
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < times; i++) {
                statement.execute("UPDATE %s SET price = price + 1%s".formatted(place, which));
            }
        }
    }
}
