package dev.pgcraft.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal;
import dev.pgcraft.embedded.PrivateServer;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A project, its database, and a server that nobody else uses. */
final class Grounds implements AutoCloseable {

    static final String DATABASE = "faults";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final PrivateServer server;

    Grounds(Path folder) throws IOException, SQLException {
        this.folder = folder;
        this.server = PrivateServer.start(folder.resolve("server"), TestServers.majorVersion());
        Files.writeString(folder.resolve("pgcraft.yaml"), "database: ${DATABASE_URL}\nscratch: ${SCRATCH:-target}\n");
        Files.createDirectory(migrations());
        Files.createDirectory(folder.resolve("temporary"));
        on("postgres", "CREATE DATABASE " + DATABASE);
    }

    Path folder() {
        return folder;
    }

    Path migrations() {
        return folder.resolve("migrations");
    }

    PrivateServer server() {
        return server;
    }

    /** A shell that knows where the server is now. */
    Terminal terminal() throws IOException {
        return new Terminal(
                folder,
                Map.of(
                        "DATABASE_URL",
                        server.url(DATABASE),
                        "JDK_JAVA_OPTIONS",
                        "-Djava.io.tmpdir=" + folder.resolve("temporary")));
    }

    Connection connect() throws IOException, SQLException {
        return server.connect(DATABASE);
    }

    void on(String database, String sql) throws IOException, SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Picture picture() throws IOException, SQLException {
        try (Connection connection = connect()) {
            return Picture.of(connection);
        }
    }

    /** No session, no lock, no database, no role and no file that was not there before. */
    void assertNothingIsLeft() throws IOException, SQLException {
        awaitQuiet();
        try (Connection connection = connect()) {
            assertThat(Picture.ask(connection, "SELECT pid::text FROM pg_locks WHERE locktype = 'advisory'"))
                    .isEmpty();
            assertThat(Picture.ask(connection, "SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1"))
                    .containsExactly(DATABASE, "postgres");
            assertThat(Picture.ask(connection, "SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_'"))
                    .containsExactly("postgres");
        }
        try (var left = Files.list(folder.resolve("temporary"))) {
            assertThat(left.toList()).isEmpty();
        }
    }

    /** Until the server has noticed that its clients are gone. */
    void awaitQuiet() {
        await(() -> serving().isEmpty());
    }

    private List<Long> serving() {
        try {
            return Strike.serving(server);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
