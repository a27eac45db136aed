package dev.pgcraft.catalog;

import dev.pgcraft.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database as it is at one moment, asked with SQL. */
final class Snapshot implements AutoCloseable {

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

    /** What every query may name besides the catalog: the schemas and relations that are the user's. */
    private static final String COMMON = """
            WITH member AS (
                SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
            ), namespace AS (
                SELECT oid, nspname AS schema
                FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                    AND (2615::oid, oid) NOT IN (SELECT classid, objid FROM member)
            ), relation AS (
                SELECT c.oid, n.schema, c.relname AS name, c.relkind AS kind
                FROM pg_class c JOIN namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'v', 'S') AND c.relpersistence = 'p' AND NOT c.relispartition
                    AND NOT (n.schema = $S AND c.relname = $S)
                    AND (1259::oid, c.oid) NOT IN (SELECT classid, objid FROM member)
                    AND c.oid NOT IN (SELECT inhrelid FROM pg_inherits)
            )
            $L""";

    private final Statement statement;
    private final Connection connection;
    private final Scope scope;

    private Snapshot(Connection connection, Statement statement, Scope scope) {
        this.connection = connection;
        this.statement = statement;
        this.scope = scope;
    }

    /** The database behind a connection that is in no transaction. */
    static Snapshot take(Connection connection, Scope scope) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("the connection is in a transaction");
        }
        connection.setAutoCommit(false);
        Snapshot snapshot = new Snapshot(connection, connection.createStatement(), scope);
        snapshot.statement.setEscapeProcessing(false);
        snapshot.statement.execute(String.join("; ", SETTINGS));
        return snapshot;
    }

    /** What to make of a row. */
    interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    /** All rows of a query, each read. */
    <T> List<T> list(String query, Reading<T> reading) throws SQLException {
        Sql sql = Sql.of(COMMON, scope.history().schema(), scope.history().name(), Sql.raw(query));
        List<T> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql.text())) {
            Row row = new Row(rows);
            while (rows.next()) {
                all.add(reading.of(row));
            }
        }
        return all;
    }

    Scope scope() {
        return scope;
    }

    /** Leaves the connection as it was. */
    @Override
    public void close() throws SQLException {
        statement.close();
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
