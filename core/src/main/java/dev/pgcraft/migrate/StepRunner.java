package dev.pgcraft.migrate;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.migrate.Entry.State;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs single files, each together with its row in the history. */
record StepRunner(Session session, Lock lock, Consumer<Event> listener) {

    /** dependent_objects_still_exist. */
    private static final String DEPENDENTS = "2BP01";

    /** A statement that the server refused. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Statement statement;
        private final SQLException reason;

        private Refused(Statement statement, SQLException reason) {
            super(reason);
            this.statement = statement;
            this.reason = reason;
        }
    }

    /**
     * Runs a file.
     *
     * @param before what the history says about an earlier try
     * @throws dev.pgcraft.problem.ProblemException if the server refuses; then nothing of a transaction is left
     */
    void run(RevisionFile file, Direction direction, Optional<Entry> before) {
        listener.accept(new Event.Started(file, direction));
        long start = System.nanoTime();
        try {
            session.reset();
            if (file.head().transactional()) {
                runInTransaction(file, direction);
            } else {
                runAlone(file, direction, before);
            }
        } catch (Refused e) {
            recordFailure(file, direction);
            throw failed(file, file.at(lineOf(e)), e.reason).asException();
        } catch (SQLException e) {
            recordFailure(file, direction);
            throw failed(file, file.at(0), e).asException();
        }
        listener.accept(new Event.Finished(file, direction, Duration.ofNanos(System.nanoTime() - start)));
    }

    private void runInTransaction(RevisionFile file, Direction direction) throws SQLException {
        session.transaction(() -> {
            lock.require();
            file.statements().forEach(this::execute);
            session.execute(HistoryRows.done(session.table(), file, direction));
        });
    }

    private void runAlone(RevisionFile file, Direction direction, Optional<Entry> before) throws SQLException {
        lock.require();
        Statement statement = file.statements().getFirst();
        session.execute(HistoryRows.running(session.table(), file, direction));
        session.execute(Sql.raw("SET lock_timeout = 0"));
        if (!isDoneAlready(statement, before)) {
            execute(statement);
        }
        session.execute(HistoryRows.finished(session.table(), file, direction));
    }

    /** After an interruption nobody wrote down how far the server came: it is asked. */
    private boolean isDoneAlready(Statement statement, Optional<Entry> before) throws SQLException {
        Optional<ConcurrentIndex> index = ConcurrentIndex.of(statement);
        if (before.isEmpty() || index.isEmpty()) {
            return false;
        }
        List<Boolean> valid = session.query(index.get().isValid(), row -> row.getBoolean(1));
        if (!index.get().creates()) {
            return valid.isEmpty();
        }
        if (valid.contains(false)) {
            session.execute(index.get().drop());
        }
        return valid.contains(true) && before.get().state() == State.RUNNING;
    }

    private void execute(Statement statement) {
        try {
            session.execute(statement.sql());
        } catch (SQLException e) {
            throw new Refused(statement, e);
        }
    }

    private void recordFailure(RevisionFile file, Direction direction) {
        try {
            session.execute(HistoryRows.failed(session.table(), file, direction));
        } catch (SQLException ignored) {
            // The session is gone; the first refusal is what the user has to know.
        }
    }

    private static int lineOf(Refused refused) {
        String sql = refused.statement.sql().text();
        return refused.statement.line() + Refusal.of(refused.reason).linesBefore(sql);
    }

    private static Problem failed(RevisionFile file, Location where, SQLException reason) {
        Refusal refusal = Refusal.of(reason);
        String ours = file.head().transactional()
                ? "nothing of this file was kept; put it right and run the same command again"
                : "it ran outside of a transaction: look what it left, put it right and run the same command again";
        return Problem.of(
                Code.MIGRATION_FAILED,
                where,
                "revision %s \"%s\" failed: %s"
                        .formatted(file.head().id(), file.head().message(), refusal.sentence()),
                advice(refusal).map(hint -> hint + "; " + ours).orElse(ours));
    }

    /** PostgreSQL's own advice, but where it would cost somebody else's objects: DROP … CASCADE. */
    private static Optional<String> advice(Refusal refusal) {
        return refusal.state().equals(DEPENDENTS)
                ? Optional.of("something hangs on it that this project did not make: look at it, and move or drop it")
                : refusal.hint();
    }
}
