package dev.pgcraft.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The catalog behind a connection, as it is at one moment: a transaction that ends when it is closed. */
final class LiveCatalog implements Snapshot.Source, AutoCloseable {

    /** Settings on which depends how PostgreSQL writes definitions. */
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
            "SET LOCAL jit = off");

    /** The driver keeps no more than that in memory. */
    private static final int ROWS_AT_ONCE = 2_000;

    /** Changes with every definition that another session may have changed meanwhile, but for temporary tables. */
    private static final String FINGERPRINT = """
            SELECT concat_ws(' ',
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_namespace WHERE nspname !~ '^pg_'),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_class WHERE relpersistence <> 't'),
                (SELECT concat(count(*), ' ', sum(a.xmin::text::bigint)) FROM pg_attribute a
                    JOIN pg_class c ON c.oid = a.attrelid WHERE c.relpersistence <> 't'),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_type WHERE typrelid = 0),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_enum),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_rewrite),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_constraint),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_attrdef),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_trigger),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_description),
                (SELECT concat(count(*), ' ', sum(xmin::text::bigint)) FROM pg_proc))""";

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

    /** Whether all answers were of one moment. */
    boolean isOfOneMoment() throws SQLException {
        return fingerprint.isEmpty() || fingerprint.get().equals(fingerprint());
    }

    private String fingerprint() throws SQLException {
        try (ResultSet rows = statement.executeQuery(FINGERPRINT)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Leaves the connection as it was. */
    @Override
    public void close() throws SQLException {
        statement.close();
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
