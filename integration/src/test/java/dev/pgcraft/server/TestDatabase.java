package dev.pgcraft.server;

import dev.pgcraft.embedded.EmbeddedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An empty database for one test. */
public final class TestDatabase implements AutoCloseable {

    private final EmbeddedServer server;
    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private final Connection connection;

    private TestDatabase(EmbeddedServer server) throws SQLException {
        this.server = server;
        onServer("CREATE DATABASE " + name + " TEMPLATE template0");
        this.connection = server.connect(name);
    }

    /** A new database on the server of the run. */
    public static TestDatabase create() throws SQLException {
        return new TestDatabase(TestServers.running());
    }

    /** Where it is, as a program of PostgreSQL's takes it. */
    public String url() {
        return server.url(name);
    }

    /** The session that {@link #run} and {@link #ask} use. */
    public Connection connection() {
        return connection;
    }

    /** Any number of statements. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** The first value that a query gives. */
    public String ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        onServer("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private void onServer(String sql) throws SQLException {
        try (Connection maintenance = server.connect(server.maintenanceDatabase());
                Statement statement = maintenance.createStatement()) {
            statement.execute(sql);
        }
    }
}
