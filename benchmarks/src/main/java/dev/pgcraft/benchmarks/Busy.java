package dev.pgcraft.benchmarks;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Request;
import dev.pgcraft.migrate.Event;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures how long the clients of a busy table wait while it is changed: an index, a unique key, a foreign key, a
 * check and a NOT NULL come, and go again.
 *
 * @param rows of the table
 * @param seconds of each run of pgbench: one without a migration, one with the upgrade, one with the downgrade
 * @param rate transactions a second; 0 for as many as there can be
 */
record Busy(int rows, int seconds, int rate) {

    private static final String DATABASE = "pgcraft_busy";
    private static final int CUSTOMERS = 1_000;
    private static final int BEFORE_IT_BEGINS = 3_000;

    private static final String MODEL = """
            resources:
              shop.customers:
                columns:
                  name: text not null
              shop.orders:
                columns:
                  customer_id: bigint not null
                  amount: integer%s
                  code: text not null%s
                  note: text
            """;
    private static final String MORE = """
                checks:
                  sane: "{amount} >= 0"
                indexes:
                  ix_orders_amount: ["{amount}", "{note}"]
                foreign_keys:
                  fk_orders_customer: {references: {customer_id: customers.id}}
            """;

    /** What is measured if nothing is said. */
    static final Busy USUAL = new Busy(1_000_000, 60, 0);

    /**
     * As it was typed: {@code --rows=N --seconds=N --rate=N}.
     *
     * @throws NumberFormatException if there is anything else among the words
     */
    static Busy of(List<String> words) {
        Busy busy = USUAL;
        for (String word : words) {
            String[] parts = word.split("=", 2);
            int number = Integer.parseInt(parts.length < 2 ? "" : parts[1]);
            busy = switch (parts[0]) {
                case "--rows" -> new Busy(number, busy.seconds, busy.rate);
                case "--seconds" -> new Busy(busy.rows, number, busy.rate);
                case "--rate" -> new Busy(busy.rows, busy.seconds, number);
                default -> throw new NumberFormatException(word);
            };
        }
        return busy;
    }

    /** Does it, and prints what came out. */
    void measure(PrintStream out) throws Exception {
        try (Servers servers = Servers.start();
                Folder folder = Folder.make()) {
            out.println(new Conditions(servers).text());
            run(servers, "postgres", "CREATE DATABASE " + DATABASE);
            String url = servers.kept().url(DATABASE);
            write(folder, servers, MODEL.formatted("", ""));
            try (Pgcraft pgcraft = Pgcraft.in(folder.path())) {
                pgcraft.revise(Request.of("first"));
                pgcraft.upgrade("head", event -> {});
            }
            run(servers, DATABASE, content());
            write(folder, servers, MODEL.formatted(" not null", " unique") + MORE);
            out.printf(Locale.ROOT, "%,d rows, %d clients, runs of %d s%n%n", rows, Load.CLIENTS, seconds);
            out.println("| while | lasted, s | longest stall, ms | 99.9 %, ms | transactions | retries |");
            out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
            Load load = new Load(folder.path(), url, new Load.Work(rows, CUSTOMERS), seconds, rate);
            report(out, "no migration", load, () -> 0);
            try (Pgcraft pgcraft = Pgcraft.in(folder.path())) {
                pgcraft.revise(Request.of("second"));
                report(out, "upgrade", load, () -> migrate(pgcraft, true));
                report(out, "downgrade", load, () -> migrate(pgcraft, false));
            }
        }
    }

    /** What is done while clients are at work. */
    private interface Meanwhile {

        /** How often it had to be tried again. */
        long run() throws Exception;
    }

    private static void report(PrintStream out, String words, Load load, Meanwhile meanwhile) throws Exception {
        Load.Running running = load.start();
        Thread.sleep(BEFORE_IT_BEGINS);
        long start = System.currentTimeMillis();
        long retries = meanwhile.run();
        long end = System.currentTimeMillis();
        if (!running.isAlive()) {
            throw new IllegalStateException("the clients were done before the migration: give them more --seconds");
        }
        Stalls stalls = running.end();
        Stalls met = end - start < 100 ? stalls : stalls.during(start, end);
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f | %,d | %d |%n",
                words,
                (end - start) / 1000.0,
                met.longest(),
                met.quantile(0.999),
                met.count(),
                retries);
    }

    private static long migrate(Pgcraft pgcraft, boolean up) {
        long[] retries = {0};
        Consumer<Event> count = event -> {
            if (event instanceof Event.Blocked) {
                retries[0]++;
            }
        };
        if (up) {
            pgcraft.upgrade("head", count);
        } else {
            pgcraft.downgrade("-1", count);
        }
        return retries[0];
    }

    private static void write(Folder folder, Servers servers, String model) throws IOException {
        Path settings = folder.path().resolve("pgcraft.yaml");
        Files.writeString(
                settings,
                "database: %s%nscratch: %s%n"
                        .formatted(
                                servers.kept().url(DATABASE), servers.scratch().url("postgres")));
        Files.writeString(folder.path().resolve("model.yaml"), model);
    }

    private static void run(Servers servers, String database, String sql) throws Exception {
        try (Connection connection = servers.kept().connect(database);
                Statement statement = connection.createStatement()) {
            for (String each : sql.split(";\n")) {
                statement.execute(each);
            }
        }
    }

    private String content() {
        return """
                INSERT INTO shop.customers (name) SELECT 'customer ' || n FROM generate_series(1, %d) n;
                INSERT INTO shop.orders (customer_id, amount, code)
                SELECT 1 + n %% %d, n %% 1000, 'code ' || n FROM generate_series(1, %d) n;
                ANALYZE shop.orders, shop.customers;
                CHECKPOINT""".formatted(CUSTOMERS, CUSTOMERS, rows);
    }
}
