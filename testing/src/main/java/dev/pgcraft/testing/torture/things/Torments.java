package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Isolation;
import dev.pgcraft.testing.torture.Session;
import dev.pgcraft.testing.torture.things.Did.Counted;
import dev.pgcraft.testing.torture.things.Did.Kind;
import dev.pgcraft.testing.torture.things.Did.Swapped;
import dev.pgcraft.testing.torture.things.Did.Touched;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What is done to things: ids up to {@code HOT} are fought for, those up to {@code ALL} less so, and beyond are those
 * whose clock is wrong.
 */
final class Torments {

    static final int HOT = 6;
    static final int ALL = 60;
    static final int FORETOLD = 6;
    private static final int CODES = 15;

    private Torments() {}

    private static long any(Session session) {
        if (session.onceIn(10)) {
            return 1L + ALL + session.below(FORETOLD);
        }
        return 1L + session.below(session.onceIn(2) ? HOT : ALL);
    }

    /**
     * One that may be deleted. Above READ COMMITTED nobody deletes what has a wrong clock: who brings it back may not
     * see yet when it went, and that was in the future.
     */
    private static long anyMortal(Session session) {
        return session.isolation() == Isolation.READ_COMMITTED ? any(session) : 1L + session.below(ALL);
    }

    private static String mortal(Session session) {
        return session.isolation() == Isolation.READ_COMMITTED ? "" : " AND id <= " + ALL;
    }

    /** One column of one thing. */
    static void count(Session session) throws SQLException {
        change(session, session.onceIn(2) ? "a = a + 1" : "b = b + 1", "id = " + any(session));
    }

    /** Two things, in whichever order. */
    static void countTwo(Session session) throws SQLException {
        count(session);
        session.pause();
        count(session);
    }

    /** Many things in one statement, in the order in which they lie there. */
    static void countMany(Session session) throws SQLException {
        change(session, "a = a + 1", "id % 7 = " + session.below(7));
    }

    /** The same thing several times, some of it in vain. */
    static void countAgain(Session session) throws SQLException {
        String which = "id = " + any(session);
        change(session, "a = a + 1", which);
        session.pause();
        session.inVain(() -> change(session, "b = b + 1, note = 'in vain'", which));
        write(session, which);
        change(session, "b = b + 1", which);
    }

    /** Without looking. */
    static void writeBlindly(Session session) throws SQLException {
        write(session, "id = " + any(session));
    }

    private static void write(Session session, String which) throws SQLException {
        change(session, "note = '%s'".formatted(session.token()), which);
    }

    /** Only if it is still what was seen. */
    static void swap(Session session) throws SQLException {
        long id = 1L + session.below(HOT);
        List<String> seen = session.ask("SELECT x FROM torture.things WHERE id = ?", row -> row.getString(1), id);
        if (seen.isEmpty()) {
            return;
        }
        session.pause();
        String old = seen.getFirst();
        String other = session.token();
        if (change(session, "x = '%s'".formatted(other), "id = %d AND x = '%s'".formatted(id, old)) == 0) {
            session.lose();
            return;
        }
        session.note(new Swapped(id, old, other));
    }

    /** A thing that may be there already. */
    static void bring(Session session) throws SQLException {
        bring(session, any(session), "ON CONFLICT (id) DO NOTHING");
    }

    /** A thing that is counted up if it is there. */
    static void bringOrCount(Session session) throws SQLException {
        bring(session, any(session), "ON CONFLICT (id) DO UPDATE SET a = things.a + 1");
    }

    /** A thing that may have gone since this transaction began. */
    static void bringBack(Session session) throws SQLException {
        session.ask("SELECT count(*) FROM torture.things", row -> row.getLong(1));
        session.pause();
        bring(session, anyMortal(session), "ON CONFLICT DO NOTHING");
    }

    /** What is as it was makes no version. */
    static void changeNothing(Session session) throws SQLException {
        session.run("UPDATE torture.things SET a = a, note = note WHERE id = ?", any(session));
    }

    private static void bring(Session session, long id, String otherwise) throws SQLException {
        String life = session.token();
        String code = session.onceIn(2) ? "'c%d'".formatted(session.below(CODES)) : "NULL";
        Instant before = session.now();
        String insert = "INSERT INTO torture.things (id, life, code, x) VALUES (%d, '%s', %s, '%s') %s RETURNING %s"
                .formatted(id, life, code, life, otherwise, State.COLUMNS);
        for (State state : session.ask(insert, State.ROW)) {
            Kind kind = state.life().equals(life) ? Kind.INSERT : Kind.UPDATE;
            session.note(new Touched(state, kind, before));
            session.note(new Counted(state.life(), kind == Kind.UPDATE ? 1 : 0, 0));
        }
        session.pause();
    }

    /** One thing goes. */
    static void take(Session session) throws SQLException {
        take(session, "id = " + anyMortal(session));
    }

    /** Several things go at once, but not in a moment: somebody may come back meanwhile. */
    static void takeMany(Session session) throws SQLException {
        String which = session.onceIn(2) ? "id <= " + HOT : "id % 19 = " + session.below(19);
        take(
                session,
                "CASE WHEN %s%s THEN pg_sleep(0.001) IS NOT NULL ELSE false END".formatted(which, mortal(session)));
    }

    private static void take(Session session, String which) throws SQLException {
        Instant before = session.now();
        String delete = "DELETE FROM torture.things WHERE %s RETURNING %s".formatted(which, State.COLUMNS);
        for (State state : session.ask(delete, State.ROW)) {
            session.note(new Touched(state, Kind.DELETE, before));
        }
        session.pause();
    }

    /** What is fought for goes, slowly. */
    static void takeHot(Session session) throws SQLException {
        take(session, "CASE WHEN id <= %d THEN pg_sleep(0.002) IS NOT NULL ELSE false END".formatted(HOT));
    }

    /** One that is fought for comes back. */
    static void bringHot(Session session) throws SQLException {
        bring(session, 1L + session.below(HOT), "ON CONFLICT DO NOTHING");
    }

    /** A thing goes and another comes in its place. */
    static void replace(Session session) throws SQLException {
        long id = anyMortal(session);
        if (session.onceIn(2)) {
            change(session, "b = b + 1", "id = " + id);
        }
        take(session, "id = " + id);
        bring(session, id, "ON CONFLICT DO NOTHING");
        if (session.onceIn(2)) {
            change(session, "a = a + 1", "id = " + id);
        }
    }

    /** A thing comes, is changed, and goes; nobody ever sees it. */
    static void passThrough(Session session) throws SQLException {
        long id = anyMortal(session);
        bring(session, id, "ON CONFLICT DO NOTHING");
        change(session, "a = a + 1", "id = " + id);
        if (session.onceIn(2)) {
            take(session, "id = " + id);
        }
    }

    private static int change(Session session, String change, String which) throws SQLException {
        Instant before = session.now();
        String update = "UPDATE torture.things SET %s WHERE %s RETURNING %s".formatted(change, which, State.COLUMNS);
        List<State> changed = session.ask(update, State.ROW);
        for (State state : changed) {
            session.note(new Touched(state, Kind.UPDATE, before));
            session.note(new Counted(
                    state.life(), change.contains("a = a + 1") ? 1 : 0, change.contains("b = b + 1") ? 1 : 0));
        }
        session.pause();
        return changed.size();
    }

    /** What would be there if the clock had been set back since the last change. */
    static void foretell(Session session, String table, List<String> moments) throws SQLException {
        long id = 1L + ALL + session.below(FORETOLD);
        StringBuilder later = new StringBuilder();
        for (String moment : moments) {
            later.append(later.isEmpty() ? "" : ", ").append("%s = %s + interval '1 minute'".formatted(moment, moment));
        }
        session.run("UPDATE %s SET %s WHERE id = ?".formatted(table, later), id);
        session.pause();
        if (session.isolation() == Isolation.READ_COMMITTED && session.onceIn(3)) {
            take(session, "id = " + id);
        }
    }
}
