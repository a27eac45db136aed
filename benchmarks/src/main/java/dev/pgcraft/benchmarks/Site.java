package dev.pgcraft.benchmarks;

import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.testing.torture.Blueprint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database in which something is measured; it is gone when closed. */
record Site(EmbeddedServer server, String name) implements AutoCloseable {

    static Site make(EmbeddedServer server, String name) throws SQLException {
        execute(server, server.maintenanceDatabase(), "CREATE DATABASE " + name);
        return new Site(server, name);
    }

    /** Makes in it what pgcraft makes of a model. */
    void build(String model) throws SQLException {
        List<String> statements = Blueprint.of(server, model).statements();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (String statement : statements) {
                execute(connection, statement);
            }
            connection.commit();
        }
    }

    Connection connect() throws SQLException {
        return server.connect(name);
    }

    String url() {
        return server.url(name);
    }

    void run(String sql) throws SQLException {
        execute(server, name, sql);
    }

    /** The first column of the first row. */
    String ask(String question) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        execute(server, server.maintenanceDatabase(), "DROP DATABASE %s WITH (FORCE)".formatted(name));
    }

    private static void execute(EmbeddedServer server, String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database)) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
