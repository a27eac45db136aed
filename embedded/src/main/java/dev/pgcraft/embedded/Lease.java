package dev.pgcraft.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * One user's claim that a server goes on running: a session that holds a shared advisory lock. It ends with its
 * process, however that ends; whoever gets the lock alone is the last and may stop the server.
 */
record Lease(Connection session) {

    private static final long KEY = 0x7067_6372_6166_7401L;

    /** A claim through {@code session}; empty if the server is about to be stopped. */
    static Optional<Lease> take(Connection session) throws SQLException {
        if (ask(session, "SELECT pg_try_advisory_lock_shared(" + KEY + ")")) {
            return Optional.of(new Lease(session));
        }
        session.close();
        return Optional.empty();
    }

    /** Gives the claim up; true if nobody else has one, and then nobody can take one until this session ends. */
    boolean endsAsLast() {
        try {
            ask(session, "SELECT pg_advisory_unlock_shared(" + KEY + ")");
            if (ask(session, "SELECT pg_try_advisory_lock(" + KEY + ")")) {
                return true;
            }
            session.close();
            return false;
        } catch (SQLException serverIsGone) {
            return false;
        }
    }

    private static boolean ask(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
