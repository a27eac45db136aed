package dev.pgcraft.testing.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** One transaction of one session, as a torment sees it: the connection, its own chance, and what it has done. */
public final class Session {

    /** What is done in vain. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void run() throws SQLException;
    }

    private static final int NANOS = 1_000_000;

    private final Connection connection;
    private final SplittableRandom random;
    private final String name;
    private final ServerClock clock;
    private final Isolation isolation;
    private final List<Deed> deeds = new ArrayList<>();
    private int tokens;
    private int lost;

    Session(Connection connection, Isolation isolation, ServerClock clock, String name, long seed) {
        this.connection = connection;
        this.isolation = isolation;
        this.clock = clock;
        this.name = name;
        this.random = new SplittableRandom(seed);
    }

    /** How much it sees of others. */
    public Isolation isolation() {
        return isolation;
    }

    /** A number from 0 to one less than this. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** A word that nobody else has, nor had. */
    public String token() {
        tokens++;
        return name + "." + tokens;
    }

    /** Lets others go first: mostly not at all, often for a moment, seldom for long. */
    public void pause() {
        int luck = random.nextInt(100);
        if (luck < 30) {
            LockSupport.parkNanos(random.nextInt(NANOS));
        } else if (luck < 32) {
            LockSupport.parkNanos(random.nextInt(20 * NANOS));
        }
    }

    /** A moment on the server's clock that is not later than now. */
    public Instant now() {
        return clock.before();
    }

    /** Runs a statement; how many rows it changed. */
    public int run(String sql, Object... values) throws SQLException {
        return new Question(sql, List.of(values)).run(connection);
    }

    /** Runs a query, or a statement that returns rows. */
    public <T> List<T> ask(String sql, Row<T> row, Object... values) throws SQLException {
        return new Question(sql, List.of(values)).ask(connection, row);
    }

    /** Writes down what was done. */
    public void note(Deed deed) {
        deeds.add(deed);
    }

    /** Another was first. */
    public void lose() {
        lost++;
    }

    /** Does something and takes it back, without ending the transaction. */
    public void inVain(Work work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        int done = deeds.size();
        work.run();
        connection.rollback(before);
        deeds.subList(done, deeds.size()).clear();
    }

    /** A moment on the server's clock that is not earlier than now. */
    Instant later() {
        return clock.after();
    }

    List<Deed> deeds() {
        return deeds;
    }

    int lost() {
        return lost;
    }
}
