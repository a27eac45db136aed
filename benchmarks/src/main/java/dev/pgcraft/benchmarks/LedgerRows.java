package dev.pgcraft.benchmarks;

import dev.pgcraft.benchmarks.Grid.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Measures what rows of ledgers cost that hold few rows and many, for one client and for many. */
record LedgerRows(Servers servers, Crowd crowd, RowsOrder order) {

    /** All places together need about so much room for one row each. */
    private static final long BYTES_A_ROW = 1_500;

    private static final String FIRST = "the first insert, when nothing is kept yet";
    private static final String WRITERS = "insert one, of 50 accounts";
    private static final String PAIRS = "insert a pair, of 50 accounts";

    private static final List<Place> FOR_WRITERS =
            List.of(Ledgers.BY_HAND, Ledgers.BARE, Ledgers.LIMITED, Ledgers.RUNNING, Ledgers.EVENT);
    private static final List<Place> FOR_PAIRS = List.of(Ledgers.BY_HAND, Ledgers.LIMITED, Ledgers.PAIRED);

    /** A table of figures. */
    String measure() throws Exception {
        Grid grid = new Grid(Ledgers.PLACES.stream().map(Place::words).toList());
        expect(grid, FIRST, Unit.ONCE);
        LedgerTask.all().forEach(task -> expect(grid, task.words(), Unit.MILLISECONDS));
        expect(grid, crowd.row(WRITERS), Unit.A_SECOND);
        expect(grid, crowd.row(PAIRS), Unit.A_SECOND);
        for (long rows : order.ledgers()) {
            measure(grid, rows);
        }
        return grid.text();
    }

    private void expect(Grid grid, String words, Unit unit) {
        for (long rows : order.ledgers()) {
            String row = row(words, rows);
            grid.expect(row, unit);
            if (words.startsWith("insert")) {
                boolean many = unit == Unit.A_SECOND;
                grid.aim(row, Ledgers.BARE.words(), 1.1);
                grid.aim(row, Ledgers.LIMITED.words(), many ? 2.5 : 1.5);
            }
        }
    }

    private static String row(String words, long rows) {
        return String.format(Locale.ROOT, "%s, %,d rows there", words, rows);
    }

    private void measure(Grid grid, long rows) throws Exception {
        requireRoom(rows);
        try (Site site = Site.make(servers.scratch(), "pgcraft_ledgers")) {
            new Ledgers(site).make(rows);
            first(site, grid, rows);
            try (Connection connection = site.connect()) {
                Turns turns = new Turns(connection, grid, 1_000);
                for (LedgerTask task : LedgerTask.all()) {
                    turns.take(row(task.words(), rows), task.statements(), order.runs() / task.cost());
                }
            }
            site.run("VACUUM ANALYZE");
            String one = row(crowd.row(WRITERS), rows);
            crowd.run(grid, one, site.url(), Place.each(FOR_WRITERS, LedgerTask::one));
            String pair = row(crowd.row(PAIRS), rows);
            crowd.run(grid, pair, site.url(), Place.each(FOR_PAIRS, LedgerTask::two));
        }
    }

    /** What is kept is then put together of all rows. */
    private static void first(Site site, Grid grid, long rows) throws Exception {
        try (Connection connection = site.connect();
                Statement statement = connection.createStatement()) {
            for (Place place : LedgerTask.ONE.places()) {
                String insert = LedgerTask.ONE.sql().apply(place).replace("?", "1");
                grid.time(row(FIRST, rows), place.words(), () -> statement.execute(insert));
            }
        }
    }

    private void requireRoom(long rows) throws IOException {
        long free = Files.getFileStore(servers.data().path()).getUsableSpace();
        if (free < rows * BYTES_A_ROW) {
            throw new IllegalStateException(
                    "ledgers of %,d rows need %,d bytes, and %,d are left".formatted(rows, rows * BYTES_A_ROW, free));
        }
    }
}
