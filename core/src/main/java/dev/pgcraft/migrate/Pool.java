package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private static final String TOO_MANY_CONNECTIONS = "53300";

    /** The driver prepares its BEGIN, finds it prepared already in a session that is new to it, or not at all. */
    private static final Set<String> ANOTHER_SESSION = Set.of("42P05", "26000");

    /**
     * Looks behind the connection.
     *
     * @throws dev.pgcraft.problem.ProblemException E511 if there is such a pool
     */
    void refuseBehind(Session session) throws SQLException {
        Optional<Connection> connection = second();
        if (connection.isEmpty()) {
            return;
        }
        try (Session second = new Session(connection.get(), table, target.describe())) {
            look(session, second);
        } catch (SQLException e) {
            if (ANOTHER_SESSION.contains(e.getSQLState())) {
                throw problem().asException();
            }
            throw e;
        }
    }

    private static void look(Session session, Session second) throws SQLException {
        int ours = process(session);
        for (int look = 0; look < LOOKS; look++) {
            if (isBetween(session, ours, second)) {
                throw problem().asException();
            }
        }
    }

    /** Nothing where the server has no room for it: then the lock alone must tell. */
    private Optional<Connection> second() throws SQLException {
        try {
            return Optional.of(target.connect());
        } catch (SQLException e) {
            if (TOO_MANY_CONNECTIONS.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isBetween(Session first, int ours, Session second) throws SQLException {
        List<Integer> meanwhile = new ArrayList<>();
        second.transaction(() -> {
            meanwhile.add(process(second));
            meanwhile.add(process(first));
        });
        return meanwhile.getFirst() == ours || meanwhile.getLast() != ours;
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
