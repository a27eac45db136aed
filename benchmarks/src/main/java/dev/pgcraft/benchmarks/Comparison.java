package dev.pgcraft.benchmarks;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Request;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.plan.Planner;
import dev.pgcraft.schema.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pgcodekeeper.core.api.DatabaseFactory;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/**
 * Measures how long it takes to read two databases that hardly differ, and to find the way from one to the other: by
 * pgcraft, and by pgCodeKeeper in the same run.
 *
 * @param launcher the command line
 */
record Comparison(Order order, Path launcher) {

    private static final String ONE = "pgcraft_before";
    private static final String OTHER = "pgcraft_after";
    private static final int WARM_UP = 20;

    /** With more resources pgCodeKeeper is left out: it needs minutes. */
    private static final int MOST_FOR_OTHERS = 1_000;

    private static final String CHANGE = """
            ALTER TABLE crm.customers_00000 ADD COLUMN note text;
            ALTER TABLE crm.customers_00004 ADD CONSTRAINT known CHECK (name <> '');
            CREATE INDEX ix_customers_name ON crm.customers_00000 (name);
            CREATE TABLE crm.newcomers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
            DROP VIEW sales.orders_00002_seen;
            COMMENT ON TABLE audit.events_00003 IS 'what happened'
            """;

    /** What is timed; the last two are pgCodeKeeper's. */
    private enum What {
        READ("catalog read, s"),
        SMALL("plan of a small change, s"),
        ALL("plan from empty, s"),
        COMMAND("`diff`, s"),
        HEAP("heap, MiB"),
        THEIR_READ("pgCodeKeeper reads, s"),
        THEIR_PLAN("and plans, s");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    private record Cell(int size, What what) {}

    /** Does it, and prints what came out. */
    void measure(PrintStream out) throws Exception {
        Samples<Cell> samples = new Samples<>();
        Map<Integer, Integer> objects = new TreeMap<>();
        try (Servers servers = Servers.start()) {
            out.println(new Conditions(servers).text());
            make(servers, WARM_UP);
            measure(servers, WARM_UP, new Samples<>());
            for (int size : order.sizes()) {
                make(servers, size);
                for (int run = 1; run <= order.runs(size); run++) {
                    System.err.printf("%,d resources: run %d of %d%n", size, run, order.runs(size));
                    objects.put(size, measure(servers, size, samples));
                }
            }
        }
        out.println(Arrays.stream(What.values())
                .map(what -> what.words)
                .collect(Collectors.joining(" | ", "| resources | objects | ", " | × read | × plan |")));
        out.println("| ---: ".repeat(What.values().length + 4) + "|");
        objects.forEach((size, count) -> out.println(row(samples, size, count)));
    }

    private static String row(Samples<Cell> samples, int size, int objects) {
        String cells = Arrays.stream(What.values())
                .map(what -> number(what == What.HEAP ? "%.0f" : "%.2f", samples.median(new Cell(size, what))))
                .collect(Collectors.joining(" | "));
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %s | %s | %s |",
                size,
                objects,
                cells,
                number("%.0f", samples.ratio(new Cell(size, What.THEIR_READ), new Cell(size, What.READ))),
                number("%.0f", samples.ratio(new Cell(size, What.THEIR_PLAN), new Cell(size, What.SMALL))));
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "–";
    }

    /** Makes one database from a model, and a changed copy of it; both know how large their catalogs are. */
    private static void make(Servers servers, int size) throws Exception {
        for (String name : List.of(ONE, OTHER)) {
            run(servers, "postgres", "DROP DATABASE IF EXISTS " + name);
        }
        run(servers, "postgres", "CREATE DATABASE " + ONE);
        try (Folder folder = Folder.make()) {
            folder.write(
                    MixedModel.of(size),
                    servers.kept().url(ONE),
                    servers.scratch().url("postgres"));
            try (Pgcraft pgcraft = Pgcraft.in(folder.path())) {
                pgcraft.revise(new Request("first", Request.Against.HISTORY, List.of(), false, List.of()));
                pgcraft.upgrade("head", event -> {});
            }
        }
        run(servers, "postgres", "CREATE DATABASE %s TEMPLATE %s".formatted(OTHER, ONE));
        run(servers, OTHER, CHANGE);
        run(servers, ONE, "ANALYZE");
        run(servers, OTHER, "ANALYZE");
    }

    /** One run; it gives the number of objects. */
    private int measure(Servers servers, int size, Samples<Cell> samples) throws Exception {
        int objects = here(servers, size, samples);
        try (Folder folder = Folder.make()) {
            samples.time(new Cell(size, What.COMMAND), () -> command(servers, folder));
            double heap = HeapLog.read(folder.path().resolve("heap.log")).mebibytes();
            samples.add(new Cell(size, What.HEAP), heap);
        }
        if (size <= MOST_FOR_OTHERS) {
            others(servers, size, samples);
        }
        return objects;
    }

    private static int here(Servers servers, int size, Samples<Cell> samples) throws Exception {
        Database other = read(servers, OTHER, new Cell(size, What.READ), new Samples<>());
        Database one = read(servers, ONE, new Cell(size, What.READ), samples);
        samples.time(new Cell(size, What.SMALL), () -> expectChanges(plan(one, other)));
        samples.time(new Cell(size, What.ALL), () -> expectChanges(plan(Database.EMPTY, other)));
        return other.objects().size();
    }

    private static Database read(Servers servers, String name, Cell cell, Samples<Cell> samples) throws Exception {
        try (Connection connection = servers.kept().connect(name)) {
            Database[] read = new Database[1];
            samples.time(
                    cell,
                    () -> read[0] =
                            new CatalogReader(Scope.STANDARD).read(connection).database());
            return read[0];
        }
    }

    private static Plan plan(Database from, Database to) {
        return new Planner().plan(from, to, new Differ().diff(from, to));
    }

    private static void expectChanges(Plan plan) {
        if (plan.changes().isEmpty()) {
            throw new IllegalStateException("no difference was found");
        }
    }

    private void command(Servers servers, Folder folder) throws IOException, InterruptedException {
        Path output = folder.path().resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        launcher.toString(),
                        "diff",
                        servers.kept().url(ONE),
                        servers.kept().url(OTHER))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .put("PGCRAFT_JAVA_OPTIONS", HeapLog.option(folder.path().resolve("heap.log")));
        int exit = builder.start().waitFor();
        if (exit != 1) {
            throw new IllegalStateException("diff ended with " + exit);
        }
    }

    private static void others(Servers servers, int size, Samples<Cell> samples) throws Exception {
        CoreSettings settings = new CoreSettings();
        settings.setIgnoreColumnOrder(true);
        AbstractDatabase[] read = new AbstractDatabase[2];
        read[1] = load(settings, servers, OTHER);
        samples.time(new Cell(size, What.THEIR_READ), () -> read[0] = load(settings, servers, ONE));
        samples.time(new Cell(size, What.THEIR_PLAN), () -> {
            if (PgCodeKeeperApi.diff(settings, read[0], read[1]).isEmpty()) {
                throw new IllegalStateException("pgCodeKeeper found no difference");
            }
        });
    }

    private static AbstractDatabase load(CoreSettings settings, Servers servers, String name) throws Exception {
        URI url = URI.create(servers.kept().url(name));
        String[] login = url.getUserInfo().split(":");
        return new DatabaseFactory(settings)
                .loadFromJdbc("jdbc:postgresql://%s:%d%s?user=%s&password=%s"
                        .formatted(url.getHost(), url.getPort(), url.getPath(), login[0], login[1]));
    }

    private static void run(Servers servers, String database, String sql) throws SQLException {
        try (Connection connection = servers.kept().connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
