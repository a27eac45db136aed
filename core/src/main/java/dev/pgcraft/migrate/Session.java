package dev.pgcraft.migrate;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.migrate.Entry.State;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.script.Settings;
import dev.pgcraft.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One session on the target: it holds the lock, runs the statements, and reads the history. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final HistoryTable table;
    private final String target;
    private final List<String> said = new ArrayList<>();
    private final Running running = Running.untilExit();

    Session(Connection connection, HistoryTable table, String target) {
        this.connection = connection;
        this.table = table;
        this.target = target;
    }

    static Session open(Target target, HistoryTable table) {
        try {
            return new Session(target.connect(), table, target.describe());
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, target.describe()).asException();
        }
    }

    /** What may end in the server's refusal. */
    interface Work {
        void run() throws SQLException;
    }

    /** What a statement is made for. */
    private interface Action {
        void on(Statement statement) throws SQLException;
    }

    /** One row of an answer. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    HistoryTable table() {
        return table;
    }

    /** Runs SQL as it stands: neither {@code ?} nor braces mean anything to the driver. */
    void execute(Sql sql) throws SQLException {
        run(statement -> statement.execute(sql.text()));
    }

    /**
     * Runs statements without waiting for the answer to one before the next is sent.
     *
     * @throws java.sql.BatchUpdateException if one is refused; in a transaction those behind it were not run
     */
    void executeTogether(List<Sql> statements) throws SQLException {
        run(statement -> {
            for (Sql sql : statements) {
                statement.addBatch(sql.text());
            }
            statement.executeBatch();
        });
    }

    private void run(Action action) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            running.begin(statement);
            action.on(statement);
            for (SQLWarning warning : Stream.iterate(
                            Optional.ofNullable(statement.getWarnings()),
                            Optional::isPresent,
                            each -> each.map(SQLWarning::getNextWarning))
                    .flatMap(Optional::stream)
                    .toList()) {
                said.add(String.valueOf(warning.getMessage()).strip());
            }
        } finally {
            running.end();
        }
    }

    /** The server's notices and warnings since the settings were last set, or the last transaction began. */
    List<String> said() {
        return List.copyOf(said);
    }

    <T> List<T> query(Sql sql, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<T> answer = new ArrayList<>();
            running.begin(statement);
            try (ResultSet rows = statement.executeQuery(sql.text())) {
                while (rows.next()) {
                    answer.add(row.read(rows));
                }
            }
            return answer;
        } finally {
            running.end();
        }
    }

    /** All of the work or nothing. */
    void transaction(Work work) throws SQLException {
        said.clear();
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollback();
            throw e;
        } finally {
            autoCommit();
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException ignored) {
            // The session is gone, and the server rolls back by itself.
        }
    }

    private void autoCommit() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException ignored) {
            // The session is gone; whoever uses it next is told so.
        }
    }

    /** From here on no name without a schema is anybody's but PostgreSQL's own. */
    void pin() throws SQLException {
        execute(Settings.NO_SEARCH_PATH);
    }

    /** Comes into the state in which every file is run, whatever the file before it did. */
    void reset(Duration lockTimeout) throws SQLException {
        execute(Settings.with(Sql.raw("SET lock_timeout = " + lockTimeout.toMillis())));
        said.clear();
    }

    /** Everything the history table says; nothing if there is no table. */
    History history() {
        try {
            List<String> strange = query(HistoryCheck.of(table), row -> row.getString(1));
            if (strange.isEmpty()) {
                return History.NONE;
            }
            if (!strange.getFirst().isEmpty()) {
                throw historyTable(strange.getFirst()).asException();
            }
            return new History(query(table.select(), Session::entry));
        } catch (SQLException | IllegalArgumentException e) {
            throw historyTable(e).asException();
        }
    }

    /** Changes the history alone, in one transaction. */
    void record(List<Sql> changes) {
        try {
            transaction(() -> {
                execute(table.create());
                for (Sql change : changes) {
                    execute(change);
                }
            });
        } catch (SQLException e) {
            throw historyTable(e).asException();
        }
    }

    private Problem historyTable(Exception e) {
        return historyTable(
                e instanceof SQLException refusal ? Refusal.of(refusal).sentence() : String.valueOf(e.getMessage()));
    }

    private Problem historyTable(String reason) {
        return Problem.of(
                Code.HISTORY_TABLE,
                Location.of(target),
                "the history table %s cannot be used: %s".formatted(table.name(), reason),
                "look who made it, at its columns and at the rights of this login,"
                        + " or set another `history:` in pgcraft.yaml");
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long microseconds = row.getLong("microseconds");
        Optional<Duration> duration =
                row.wasNull() ? Optional.empty() : Optional.of(Duration.of(microseconds, ChronoUnit.MICROS));
        return new Entry(
                new RevisionId(row.getString("id")),
                row.getInt("step"),
                parents(row.getArray("parents")),
                row.getString("description"),
                row.getString("checksum"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Entry.Run(
                        row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                        row.getString("applied_by"),
                        duration,
                        row.getString("pgcraft_version")));
    }

    private static List<RevisionId> parents(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray())
                .map(parent -> new RevisionId(parent.toString()))
                .toList();
    }

    /** Ends the session; should the connection live on, it takes no lock and no settings along. */
    @Override
    public void close() {
        try (connection) {
            execute(Sql.raw("RESET ALL"));
            execute(Sql.of("SELECT pg_catalog.pg_advisory_unlock_all()"));
        } catch (SQLException ignored) {
            // The session is gone, and its lock with it.
        } finally {
            running.forget();
        }
    }
}
