package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The right to migrate a database, held by the session that runs the statements until it ends.
 *
 * <p>It asks again and again instead of waiting in the server: a waiting statement holds a snapshot, and CREATE INDEX
 * CONCURRENTLY would wait for that.
 */
record Lock(Session session, Pool pool, Duration patience) {

    private static final String OUR_PROCESS = " AND pid = pg_backend_pid()";
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** How long a session may be lent to others that has the lock and should not. */
    private static final Duration OUT_OF_REACH = Duration.ofSeconds(30);

    /** Returns when the session has the lock. */
    void take(Consumer<Event> listener) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!isFree()) {
            Optional<Integer> holder = holder();
            if (!told && holder.isPresent()) {
                listener.accept(new Event.Waiting(holder.get()));
                told = true;
            }
            if (System.nanoTime() - deadline >= 0) {
                throw heldBy(holder).asException();
            }
            Pause.of(BETWEEN_TRIES);
        }
    }

    /** Refuses a connection behind which there is another session by now. */
    void require() throws SQLException {
        if (isHeldBy(session)) {
            return;
        }
        long deadline = System.nanoTime() + OUT_OF_REACH.toNanos();
        while (holder().isPresent() && System.nanoTime() - deadline < 0 && !pool.reaches(this::isGivenBack)) {
            Pause.of(BETWEEN_TRIES);
        }
        throw Pool.problem().asException();
    }

    private boolean isGivenBack(Session other) throws SQLException {
        return isHeldBy(other)
                && other.query(Sql.of("SELECT pg_advisory_unlock($L)", key()), row -> row.getBoolean(1))
                        .getFirst();
    }

    private boolean isFree() throws SQLException {
        return session.query(Sql.of("SELECT pg_try_advisory_lock($L)", key()), row -> row.getBoolean(1))
                .getFirst();
    }

    private Optional<Integer> holder() throws SQLException {
        return holder(session, "");
    }

    private boolean isHeldBy(Session asked) throws SQLException {
        return holder(asked, OUR_PROCESS).isPresent();
    }

    /** Who holds the lock, under one more condition. */
    private Optional<Integer> holder(Session asked, String condition) throws SQLException {
        String template = """
                SELECT pid FROM pg_locks
                WHERE locktype = 'advisory' AND granted AND objsubid = 1
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND (classid::bigint << 32 | objid::bigint) = $L$L""";
        Sql question = Sql.of(template, key(), Sql.raw(condition));
        return asked.query(question, row -> row.getInt(1)).stream().findFirst();
    }

    private Sql key() {
        return Sql.raw("'" + session.table().lockKey() + "'::bigint");
    }

    private Problem heldBy(Optional<Integer> holder) {
        String pid = holder.map(Object::toString).orElse("unknown");
        return Problem.of(
                Code.LOCK_NOT_HAD,
                Location.of("database"),
                "another session migrates this database, for more than %d s: pid %s"
                        .formatted(patience.toSeconds(), pid),
                "wait for it, or look: SELECT * FROM pg_stat_activity WHERE pid = " + pid);
    }
}
