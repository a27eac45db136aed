package dev.pgcraft.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The catalog behind a connection, as it is at one moment: a transaction that ends when it is closed. */
final class LiveCatalog implements Snapshot.Source, AutoCloseable {

    /**
     * Settings on which depends how PostgreSQL writes definitions, and two for speed: it takes the user's relations for
     * a handful, and would go through all of them again for each.
     */
    private static final List<String> SETTINGS = List.of(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
            "SET LOCAL search_path = pg_catalog",
            "SET LOCAL quote_all_identifiers = off",
            "SET LOCAL timezone = 'UTC'",
            "SET LOCAL datestyle = 'ISO, MDY'",
            "SET LOCAL intervalstyle = 'postgres'",
            "SET LOCAL bytea_output = 'hex'",
            "SET LOCAL extra_float_digits = 1",
            "SET LOCAL standard_conforming_strings = on",
            "SET LOCAL enable_nestloop = off",
            "SET LOCAL enable_mergejoin = off",
            "SET LOCAL jit = off");

    /** The driver keeps no more than that in memory. */
    private static final int ROWS_AT_ONCE = 2_000;

    private final Connection connection;
    private final Statement statement;
    private Optional<String> fingerprint = Optional.empty();

    private LiveCatalog(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** The database behind a connection that is in no transaction. */
    static LiveCatalog of(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("the connection is in a transaction");
        }
        connection.setAutoCommit(false);
        LiveCatalog catalog = new LiveCatalog(connection, connection.createStatement());
        catalog.statement.setEscapeProcessing(false);
        catalog.statement.setFetchSize(ROWS_AT_ONCE);
        catalog.begin();
        return catalog;
    }

    private void begin() throws SQLException {
        statement.execute(String.join("; ", SETTINGS));
    }

    @Override
    public Answer ask(String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return Answer.of(rows);
        }
    }

    /** The moment is over with its transaction; that the next one sees the same is known in the end. */
    @Override
    public void letGo() throws SQLException {
        if (fingerprint.isEmpty()) {
            fingerprint = Optional.of(fingerprint());
        }
        connection.rollback();
        begin();
    }

    /** What changes with every definition that somebody changes. */
    String fingerprint() throws SQLException {
        return Fingerprint.of(connection);
    }

    /** Whether all answers were of one moment. */
    boolean isOfOneMoment() throws SQLException {
        return fingerprint.isEmpty() || fingerprint.get().equals(fingerprint());
    }

    /** Leaves the connection as it was. */
    @Override
    public void close() throws SQLException {
        statement.close();
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
