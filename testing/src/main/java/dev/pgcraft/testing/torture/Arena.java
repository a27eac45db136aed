package dev.pgcraft.testing.torture;

import dev.pgcraft.scratch.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** A database to torment, gone when closed. */
public final class Arena implements AutoCloseable {

    private static final String NO_RIGHT = "42501";

    private final Server server;
    private final String database = "torture_" + UUID.randomUUID().toString().replace("-", "");
    private final Connection connection;

    private Arena(Server server) throws SQLException {
        this.server = server;
        onServer("CREATE DATABASE " + database + " TEMPLATE template0");
        this.connection = server.connect(database);
    }

    /** A new database with what the statements make. */
    public static Arena make(Server server, Blueprint blueprint, String rows) throws SQLException {
        Arena arena = new Arena(server);
        try {
            arena.hastenDeadlocks();
            arena.connection.setAutoCommit(false);
            for (String statement : blueprint.statements()) {
                arena.run(statement);
            }
            arena.run(rows);
            arena.connection.commit();
            arena.connection.setAutoCommit(true);
            return arena;
        } catch (SQLException refusal) {
            arena.close();
            throw refusal;
        }
    }

    /** Who waits for each other is told so sooner than after a second, where we may ask for that. */
    private void hastenDeadlocks() throws SQLException {
        try {
            onServer("ALTER DATABASE %s SET deadlock_timeout = '50ms'".formatted(database));
        } catch (SQLException refusal) {
            if (!NO_RIGHT.equals(refusal.getSQLState())) {
                throw refusal;
            }
        }
    }

    /** A session of its own. */
    Connection connect() throws SQLException {
        return server.connect(database);
    }

    /** The session in which invariants are checked. */
    Connection connection() {
        return connection;
    }

    /** Runs a query when all others are done. */
    public <T> List<T> ask(String sql, Row<T> row, Object... values) throws SQLException {
        return new Question(sql, List.of(values)).ask(connection, row);
    }

    /** Runs any statement. */
    public void run(String sql) throws SQLException {
        execute(connection, sql);
    }

    private void onServer(String sql) throws SQLException {
        try (Connection maintenance = server.connect(server.maintenanceDatabase())) {
            execute(maintenance, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        onServer("DROP DATABASE " + database + " WITH (FORCE)");
    }
}
