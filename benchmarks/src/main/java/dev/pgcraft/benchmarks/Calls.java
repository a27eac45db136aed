package dev.pgcraft.benchmarks;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Request;
import dev.pgcraft.benchmarks.Figure.Kind;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** Times the facade in this virtual machine, beside the servers' floors. */
record Calls(Servers servers, Samples<Figure> samples) {

    private static final String DATABASE = "pgcraft_benchmark";

    /** Each task once, on a new project and an empty database. */
    void measure(MixedModel model) throws Exception {
        maintain("DROP DATABASE IF EXISTS " + DATABASE);
        maintain("CREATE DATABASE " + DATABASE);
        try (Folder folder = Folder.make()) {
            folder.write(model, servers.kept().url(DATABASE), servers.scratch().url("postgres"));
            try (Pgcraft pgcraft = Pgcraft.in(folder.path())) {
                measure(model.size(), pgcraft);
            }
        }
    }

    private void measure(int size, Pgcraft pgcraft) throws Exception {
        samples.time(call(size, Task.REVISION), () -> pgcraft.revise(Request.of("first")));
        List<String> statements = statements(pgcraft);
        new Floor(servers.scratch(), statements)
                .measure(samples, floor(size, Task.REVISION), floor(size, Task.NOTHING), floor(size, Task.AGAIN));
        new Floor(servers.kept(), statements).measure(samples, floor(size, Task.UPGRADE));
        samples.time(call(size, Task.UPGRADE), () -> pgcraft.upgrade("head", event -> {}));
        samples.time(call(size, Task.NOTHING), () -> expectNothing(pgcraft));
        samples.time(call(size, Task.AGAIN), () -> expectNothing(pgcraft));
    }

    private static void expectNothing(Pgcraft pgcraft) {
        if (pgcraft.revise(Request.of("second")).revision().isPresent()) {
            throw new IllegalStateException("there was something to do");
        }
    }

    /** What the revision files make PostgreSQL do. */
    private static List<String> statements(Pgcraft pgcraft) {
        return pgcraft.revisions().topological().stream()
                .flatMap(revision -> revision.up().stream())
                .flatMap(file -> file.statements().stream())
                .map(statement -> statement.sql().text())
                .toList();
    }

    private static Figure call(int size, Task task) {
        return new Figure(size, task, Kind.CALL);
    }

    private static Figure floor(int size, Task task) {
        return new Figure(size, task, Kind.FLOOR);
    }

    private void maintain(String sql) throws Exception {
        try (Connection connection = servers.kept().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
