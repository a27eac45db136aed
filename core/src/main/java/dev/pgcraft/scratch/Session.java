package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A session that runs SQL as it is: no parameters, no escapes, no prepared statements. */
final class Session implements AutoCloseable {

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Begins where a refusal can only mean that the session is lost. */
    void beginQuietly() {
        try {
            begin();
        } catch (SQLException e) {
            throw lost(e).asException();
        }
    }

    /** Back to a savepoint of this transaction. */
    void rollbackTo(String savepoint) {
        try {
            run(Sql.of("ROLLBACK TO SAVEPOINT $L", Sql.raw(savepoint)));
        } catch (SQLException e) {
            throw lost(e).asException();
        }
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Back to where {@link #begin} was. */
    void rollback() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw lost(e).asException();
        }
    }

    void run(Sql sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql.text());
        }
    }

    /** The first column of what a query gives. */
    List<String> strings(Sql query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.text())) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    /** Many statements in one go; the semicolons stand alone, since a statement may end in a comment. */
    void runTogether(List<Sql> statements) throws SQLException {
        run(Sql.join("\n;\n", statements));
    }

    private static Problem lost(SQLException cause) {
        return Problem.of(
                Code.NO_SCRATCH,
                Location.of("scratch database"),
                "the session is lost: " + Refusal.of(cause).sentence());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw lost(e).asException();
        }
    }
}
