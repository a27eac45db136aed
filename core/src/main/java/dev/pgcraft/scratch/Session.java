package dev.pgcraft.scratch;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Recording;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** A session that runs SQL as it is: no parameters, no escapes, no prepared statements. */
final class Session implements AutoCloseable {

    private static final Pattern ATOMIC = Pattern.compile("\\bBEGIN\\s+ATOMIC\\b", Pattern.CASE_INSENSITIVE);

    private static final Sql MAY_MAKE_ROLES =
            Sql.raw("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = session_user");

    private final Connection connection;
    private final Optional<RoleNames> roles;
    private boolean mayMakeRoles;

    /** A session in which roles are those of the server. */
    Session(Connection connection) {
        this(connection, Optional.empty());
    }

    /** A session in which roles have other names than the server's. */
    Session(Connection connection, Optional<RoleNames> roles) {
        this.connection = connection;
        this.roles = roles;
    }

    Optional<RoleNames> roles() {
        return roles;
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
            throw lost(Refusal.of(e)).asException();
        }
    }

    /** Back to a savepoint of this transaction. */
    void rollbackTo(String savepoint) {
        try {
            run(Sql.of("ROLLBACK TO SAVEPOINT $L", Sql.raw(savepoint)));
        } catch (SQLException e) {
            throw lost(Refusal.of(e)).asException();
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
            throw lost(Refusal.of(e)).asException();
        }
    }

    void run(Sql sql) throws SQLException {
        if (roles.isEmpty()) {
            execute(sql);
            return;
        }
        RoleNames.Renamed renamed = roles.get().rename(sql);
        try {
            if (!renamed.sql().equals(sql)) {
                requireRightToMakeRoles();
            }
            for (Sql placeholder : renamed.before()) {
                execute(placeholder);
            }
            execute(renamed.sql());
        } catch (SQLException e) {
            throw inWords(e, roles.get());
        }
    }

    private static SQLException inWords(SQLException refusal, RoleNames roles) {
        String message = Optional.ofNullable(refusal.getMessage()).orElse("");
        String words = roles.inWords(message);
        return words.equals(message) ? refusal : new SQLException(words, refusal.getSQLState(), refusal);
    }

    /** What the catalog says, under the names that the user knows. */
    Recording record(CatalogReader reader) throws SQLException {
        Recording read = reader.record(connection);
        return roles.map(names -> names.real(read)).orElse(read);
    }

    private void requireRightToMakeRoles() throws SQLException {
        mayMakeRoles = mayMakeRoles || strings(MAY_MAKE_ROLES).equals(List.of("t"));
        if (mayMakeRoles) {
            return;
        }
        throw Problem.of(
                        Code.MAY_NOT_MAKE_ROLES,
                        Location.of("scratch database"),
                        "%s may not make roles there, and the project has some"
                                .formatted(connection.getMetaData().getUserName()),
                        "let it: ALTER ROLE … CREATEROLE; or look at `scratch:` in pgcraft.yaml")
                .asException();
    }

    private void execute(Sql sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql.text());
        }
    }

    /** Why PostgreSQL would not run a query; it is not run. */
    Optional<Refusal> refusal(Sql query) {
        beginQuietly();
        try {
            run(Sql.of("EXPLAIN $L", query));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Refusal.of(e));
        } finally {
            rollback();
        }
    }

    /** What to make of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows of what a query gives, each read. */
    <T> List<T> list(Sql query, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(query.text())) {
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
            }
        }
        return all;
    }

    /** The first column of what a query gives. */
    List<String> strings(Sql query) throws SQLException {
        return list(query, row -> row.getString(1));
    }

    /** Whether PostgreSQL takes these statements, of which nothing stays in a transaction if it does not. */
    boolean accepts(List<Sql> statements) {
        try {
            run(Sql.raw("SAVEPOINT attempt"));
            runTogether(statements);
            run(Sql.raw("RELEASE SAVEPOINT attempt"));
            return true;
        } catch (SQLException refused) {
            rollbackTo("attempt");
            return false;
        }
    }

    /**
     * Many statements in one go; the semicolons stand alone, since a statement may end in a comment. The driver takes
     * what follows a body of SQL for a part of it, so such a body is the last of its go.
     */
    void runTogether(List<Sql> statements) throws SQLException {
        List<Sql> together = new ArrayList<>();
        for (Sql statement : statements) {
            together.add(statement);
            if (ATOMIC.matcher(statement.text()).find()) {
                run(Sql.join("\n;\n", together));
                together.clear();
            }
        }
        if (!together.isEmpty()) {
            run(Sql.join("\n;\n", together));
        }
    }

    static Problem lost(Refusal refusal) {
        return Problem.of(
                Code.DATABASE_DOWN,
                Location.of("scratch database"),
                "the session is lost: " + refusal.sentence(),
                "the server or this session of it was stopped: run the same command again");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw lost(Refusal.of(e)).asException();
        }
    }
}
