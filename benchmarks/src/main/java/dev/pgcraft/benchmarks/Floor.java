package dev.pgcraft.benchmarks;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.scratch.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What PostgreSQL itself needs: it executes all statements, some hundred a transaction, and its catalog is read once.
 * Nothing that builds a schema on this server and looks at it can be quicker.
 */
final class Floor {

    private static final String DATABASE = "pgcraft_floor";
    private static final int STATEMENTS_AT_ONCE = 500;

    private final Server server;
    private final List<String> statements;

    Floor(Server server, List<String> statements) {
        this.server = server;
        this.statements = List.copyOf(statements);
    }

    /** Does it once, in a database of its own, and keeps how long it took. */
    void measure(Samples<Figure> samples, Figure... figures) throws Exception {
        maintain("CREATE DATABASE " + DATABASE);
        try (Connection connection = server.connect(DATABASE)) {
            long start = System.nanoTime();
            execute(connection);
            new CatalogReader(Scope.STANDARD).read(connection);
            double seconds = (System.nanoTime() - start) / 1e9;
            for (Figure figure : figures) {
                samples.add(figure, seconds);
            }
        } finally {
            maintain("DROP DATABASE " + DATABASE);
        }
    }

    private void execute(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (int start = 0; start < statements.size(); start += STATEMENTS_AT_ONCE) {
            int end = Math.min(start + STATEMENTS_AT_ONCE, statements.size());
            try (Statement batch = connection.createStatement()) {
                batch.setEscapeProcessing(false);
                for (String statement : statements.subList(start, end)) {
                    batch.addBatch(statement);
                }
                batch.executeBatch();
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private void maintain(String sql) throws SQLException {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
