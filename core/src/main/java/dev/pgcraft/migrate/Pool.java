package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A pool between us and the server that lends a session for one transaction only, and so cannot hold a lock.
 *
 * <p>It is found out before anything is locked: while a second connection is in a transaction, it must be in another
 * session than the first, and the first still where it was. Without a pool that is never otherwise; a pool would have
 * to be lucky each time.
 */
record Pool(Target target, HistoryTable table) {

    /** In a pool with many clients, one look in four may find everything as it were without a pool. */
    private static final int LOOKS = 6;

    /** As many sessions as a pool usually has. */
    private static final int MOST_SESSIONS = 20;

    /** How long a second connection may take; it cannot be told from one that is never to be had. */
    private static final Duration ROOM = Duration.ofSeconds(5);

    private static final String TOO_MANY_CONNECTIONS = "53300";

    /** The driver prepares its BEGIN, finds it prepared already in a session that is new to it, or not at all. */
    private static final Set<String> ANOTHER_SESSION = Set.of("42P05", "26000");

    /**
     * Looks behind the connection.
     *
     * @throws dev.pgcraft.problem.ProblemException E511 if there is such a pool
     */
    void refuseBehind(Session session) throws SQLException {
        int ours = process(session); // a pool lends with the first question: the only session must not go to the second
        Optional<Session> other = second();
        if (other.isEmpty()) {
            return;
        }
        try (Session second = other.get()) {
            look(session, ours, second);
        } catch (SQLException e) {
            if (ANOTHER_SESSION.contains(e.getSQLState())) {
                throw problem().asException();
            }
            throw e;
        }
    }

    private static void look(Session session, int ours, Session second) throws SQLException {
        for (int look = 0; look < LOOKS; look++) {
            if (isBetween(session, ours, second)) {
                throw problem().asException();
            }
        }
    }

    /** What is tried in one session. */
    interface Attempt {
        boolean succeeds(Session session) throws SQLException;
    }

    /**
     * Whether an attempt succeeds in a session that the pool lends. One in which it does not is kept in a transaction
     * while the next is asked for: else a pool that lends first what came back last would lend it again and again.
     */
    boolean reaches(Attempt attempt) throws SQLException {
        return reaches(attempt, MOST_SESSIONS);
    }

    private boolean reaches(Attempt attempt, int most) throws SQLException {
        Optional<Session> next = most == 0 ? Optional.empty() : second();
        if (next.isEmpty()) {
            return false;
        }
        AtomicBoolean reached = new AtomicBoolean();
        try (Session session = next.get()) {
            session.transaction(() -> reached.set(attempt.succeeds(session) || reaches(attempt, most - 1)));
        } catch (SQLException e) {
            if (!ANOTHER_SESSION.contains(e.getSQLState())) {
                throw e;
            }
        }
        return reached.get();
    }

    /**
     * Nothing where there is no room for it: the server takes no more, or a pool of whole sessions has lent them all
     * and would let us wait for our own. Then the lock alone must tell.
     */
    private Optional<Session> second() throws SQLException {
        FutureTask<Session> opening = new FutureTask<>(this::opened);
        Thread.startVirtualThread(opening);
        try {
            return Optional.of(opening.get(ROOM.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            opening.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            opening.cancel(true);
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refusal) {
                return nothing(refusal);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Optional<Session> nothing(SQLException refusal) throws SQLException {
        if (TOO_MANY_CONNECTIONS.equals(refusal.getSQLState())) {
            return Optional.empty();
        }
        throw refusal;
    }

    /** A session that the server has answered once; closed if by now nobody waits for it. */
    private Session opened() throws SQLException {
        Session session = new Session(target.connect(), table, target.describe());
        try {
            process(session);
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        if (Thread.interrupted()) {
            session.close();
        }
        return session;
    }

    /** In a pool of one, the first is not asked while the second is in a transaction: it would wait for its end. */
    private static boolean isBetween(Session first, int ours, Session second) throws SQLException {
        AtomicBoolean between = new AtomicBoolean();
        second.transaction(() -> between.set(process(second) == ours || process(first) != ours));
        return between.get();
    }

    /** Which server process serves the session. */
    private static int process(Session session) throws SQLException {
        return session.query(Sql.raw("SELECT pg_catalog.pg_backend_pid()"), row -> row.getInt(1))
                .getFirst();
    }

    static Problem problem() {
        return Problem.of(
                Code.LOCK_NOT_HAD,
                Location.of("database"),
                "the connection goes through a pool that lends a session for one transaction, and cannot hold a lock",
                "connect to PostgreSQL itself, or to a pool that lends whole sessions (pool_mode = session)");
    }
}
