package dev.pgcraft.migrate;

import dev.pgcraft.migrate.ConcurrentIndex.Present;
import dev.pgcraft.migrate.Entry.State;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs single files, each together with its row in the history. */
record StepRunner(Session session, Lock lock, Patience patience, Consumer<Event> listener) {

    /**
     * Runs a file, again and again if others hold a lock that it needs.
     *
     * @param before what the history says about an earlier try
     * @throws dev.pgcraft.problem.ProblemException if the server refuses; then nothing of a transaction is left
     */
    void run(RevisionFile file, Direction direction, Optional<Entry> before) {
        listener.accept(new Event.Started(file, direction));
        long start = System.nanoTime();
        Tries tries = new Tries(patience);
        while (!isRun(file, direction, before, tries)) {
            tries.pause();
        }
        session.said().forEach(message -> listener.accept(new Event.Told(file, message)));
        listener.accept(new Event.Finished(file, direction, Duration.ofNanos(System.nanoTime() - start)));
    }

    /** One try; false if others were in the way of it and may not be the next time. */
    private boolean isRun(RevisionFile file, Direction direction, Optional<Entry> before, Tries tries) {
        try {
            runOnce(file, direction, before);
            return true;
        } catch (Refused e) {
            if (e.mayPassLater() && tries.mayGoOnAfter(e, listener)) {
                return false;
            }
            recordFailure(file, direction);
            throw (e.mayPassLater() ? e.problem(tries) : e.problem()).asException();
        }
    }

    private void runOnce(RevisionFile file, Direction direction, Optional<Entry> before) {
        try {
            session.reset(patience.lock());
            if (file.head().transactional()) {
                runInTransaction(file, direction);
            } else {
                runAlone(file, direction, before);
            }
        } catch (SQLException e) {
            throw new Refused(file, Optional.empty(), e);
        }
    }

    private void runInTransaction(RevisionFile file, Direction direction) throws SQLException {
        session.transaction(() -> {
            lock.require();
            for (Batch batch : Batch.of(file.statements())) {
                batch.run(session, file);
            }
            session.execute(HistoryRows.done(session.table(), file, direction));
        });
    }

    private void runAlone(RevisionFile file, Direction direction, Optional<Entry> before) throws SQLException {
        lock.require();
        Statement work = file.work().getFirst();
        session.execute(HistoryRows.running(session.table(), file, direction));
        session.execute(Sql.raw("SET lock_timeout = 0"));
        if (!isDoneAlready(file, work, before)) {
            for (Statement statement : file.statements()) {
                execute(file, statement);
            }
        }
        session.execute(HistoryRows.finished(session.table(), file, direction));
    }

    /** After an interruption nobody wrote down how far the server came: it is asked. */
    private boolean isDoneAlready(RevisionFile file, Statement statement, Optional<Entry> before) throws SQLException {
        Optional<ConcurrentIndex> index = ConcurrentIndex.of(statement);
        if (before.isEmpty() || index.isEmpty()) {
            return false;
        }
        Optional<Present> present = session.query(index.get().present(), ConcurrentIndex::read).stream()
                .findFirst();
        if (!index.get().creates()) {
            return present.isEmpty();
        }
        if (present.isEmpty()) {
            return false;
        }
        if (!present.get().expected()) {
            throw new Refused(file, Optional.of(statement), index.get().isOf(present.get()));
        }
        if (!present.get().valid()) {
            session.execute(index.get().drop());
        }
        return present.get().valid() && before.get().state() == State.RUNNING;
    }

    private void execute(RevisionFile file, Statement statement) {
        try {
            session.execute(statement.sql());
        } catch (SQLException e) {
            throw new Refused(file, Optional.of(statement), e);
        }
    }

    private void recordFailure(RevisionFile file, Direction direction) {
        try {
            session.execute(Sql.raw("RESET ROLE"));
            session.execute(HistoryRows.failed(session.table(), file, direction));
        } catch (SQLException ignored) {
            // The session is gone; the first refusal is what the user has to know.
        }
    }
}
