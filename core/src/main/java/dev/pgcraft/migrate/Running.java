package dev.pgcraft.migrate;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The statement that a session is in, so that the server stops it when the program is told to end.
 *
 * <p>The server does not look after its client while it runs a statement: without being told, it would keep the
 * statement's locks, and the right to migrate, until the statement is done.
 */
final class Running {

    private static final long BETWEEN_TRIES = 100;
    private static final int MOST_TRIES = 50;
    private static final String CANCELED = "57014";

    private final Thread atExit = new Thread(this::stop, "pgcraft-stop");
    private Optional<Statement> statement = Optional.empty();
    private boolean ending;

    private Running() {}

    /** Nothing yet; whatever it will be is stopped at the end of the program. */
    static Running untilExit() {
        Running running = new Running();
        try {
            Runtime.getRuntime().addShutdownHook(running.atExit);
        } catch (IllegalStateException e) {
            running.ending = true;
        }
        return running;
    }

    /** From here on this one runs; but none is begun when the program ends. */
    synchronized void begin(Statement begun) throws SQLException {
        if (ending) {
            throw new SQLException("the program was told to end", CANCELED);
        }
        statement = Optional.of(begun);
    }

    /** It came to its end. */
    synchronized void end() {
        statement = Optional.empty();
        notifyAll();
    }

    /** The session is over, and nothing of it need be stopped. */
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ignored) {
            // The program ends already.
        }
    }

    /** Until it is stopped, for a while: the server may just be reading it. */
    private synchronized void stop() {
        ending = true;
        try {
            for (int tries = 0; tries < MOST_TRIES && statement.isPresent(); tries++) {
                statement.get().cancel();
                wait(BETWEEN_TRIES);
            }
        } catch (SQLException ignored) {
            // There is no way to the server any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
