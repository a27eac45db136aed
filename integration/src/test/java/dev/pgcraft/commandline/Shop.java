package dev.pgcraft.commandline;

import dev.pgcraft.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A project folder and its own empty database. */
final class Shop implements AutoCloseable {

    private static final String SETTINGS = """
            model: [model.yaml]
            database: ${DATABASE_URL}
            scratch: ${SCRATCH_URL}
            """;
    private static final String MODEL = """
            resources:
              inventory.products:
                columns:
                  name: text not null
                  price: numeric(10,2) not null
                checks:
                  positive_price: "{price} > 0"
            """;

    private final Path folder;
    private final EmbeddedServer server;
    private final String database = "shop_" + UUID.randomUUID().toString().replace("-", "");

    Shop(Path folder, EmbeddedServer server) throws IOException, SQLException {
        this.folder = folder;
        this.server = server;
        write("pgcraft.yaml", SETTINGS);
        write("model.yaml", MODEL);
        onServer("CREATE DATABASE " + database);
    }

    /** A shell in the folder, with the variables that the project needs. */
    Terminal terminal() {
        return new Terminal(folder, Map.of("DATABASE_URL", url(), "SCRATCH_URL", server.url("postgres")));
    }

    Terminal.Result pgcraft(String... arguments) {
        return terminal().pgcraft(arguments);
    }

    /** Where the database is, password and all. */
    String url() {
        return server.url(database);
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    void delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    /** Replaces what stands in a file. */
    void edit(String file, String from, String to) throws IOException {
        String text = read(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("\"%s\" is not in %s".formatted(from, text));
        }
        write(file, text.replace(from, to));
    }

    /** The names of the revision files, relative to the folder, sorted. */
    List<String> migrations() throws IOException {
        Path migrations = folder.resolve("migrations");
        if (!Files.exists(migrations)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(migrations)) {
            return files.map(file -> "migrations/" + file.getFileName())
                    .sorted()
                    .toList();
        }
    }

    /** The first value that a query gives. */
    String ask(String query) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** A session of its own. */
    Connection connect() throws SQLException {
        return server.connect(database);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        onServer("DROP DATABASE " + database + " WITH (FORCE)");
    }
}
