package dev.pgcraft.migrate;

import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a database from one revision to another, one migration at a time.
 *
 * @param patience how long it waits for others
 * @param listener is told what happens, in the calling thread
 */
public record Migrator(Target target, HistoryTable table, Patience patience, Consumer<Event> listener) {

    /** A migrator of usual patience that tells nobody. */
    public static Migrator of(Target target, HistoryTable table) {
        return new Migrator(target, table, Patience.STANDARD, event -> {});
    }

    /** What the database says about itself; changes nothing and needs no lock. */
    public History current() {
        try (Session session = Session.open(target, table)) {
            return session.history();
        }
    }

    /**
     * Applies what is missing up to {@code goal}, a reference or {@code +N}, and says what that was.
     *
     * @throws ProblemException if the files do not fit the database, or the server refuses a statement
     */
    public List<Revision> upgrade(Revisions revisions, String goal) {
        return migrate(revisions, Direction.UP, route -> route.up(goal));
    }

    /**
     * Undoes what lies above {@code goal}, a reference or {@code -N}, and says what that was.
     *
     * @throws ProblemException if there is no way down, or the server refuses a statement
     */
    public List<Revision> downgrade(Revisions revisions, String goal) {
        return migrate(revisions, Direction.DOWN, route -> route.down(goal));
    }

    /**
     * The files that a downgrade would run; changes nothing and needs no lock.
     *
     * @throws ProblemException if there is no way down
     */
    public List<RevisionFile> wayDown(Revisions revisions, String goal) {
        History history = current();
        return pending(new Route(revisions, history).down(goal), Direction.DOWN, history);
    }

    /** Makes the history say that the database is at {@code goal}, without running anything. */
    public void stamp(Revisions revisions, String goal) {
        List<RevisionId> tips = revisions.find(goal);
        try (Session session = locked()) {
            session.record(stamps(revisions, session.history(), revisions.withAncestors(tips)));
        }
    }

    private List<Sql> stamps(Revisions revisions, History history, NavigableSet<RevisionId> wanted) {
        List<Sql> changes = new ArrayList<>();
        history.entries().stream()
                .map(Entry::revision)
                .distinct()
                .filter(id -> revisions
                        .find(id)
                        .filter(revision -> wanted.contains(id) && isAsInFiles(revision, history))
                        .isEmpty())
                .map(table::delete)
                .forEach(changes::add);
        revisions.topological().stream()
                .filter(revision -> wanted.contains(revision.id()) && !isAsInFiles(revision, history))
                .flatMap(revision -> revision.up().stream())
                .map(table::stamp)
                .forEach(changes::add);
        return changes;
    }

    private static boolean isAsInFiles(Revision revision, History history) {
        long rows = history.entries().stream()
                .filter(entry -> entry.revision().equals(revision.id()))
                .count();
        return rows == revision.up().size()
                && history.isWhole(revision)
                && revision.up().stream()
                        .allMatch(
                                file -> history.find(revision.id(), file.head().step())
                                        .filter(entry -> entry.checksum().equals(file.checksum()))
                                        .isPresent());
    }

    /** Finds the way once it has the lock, so that it sees what the migration before it did. */
    private List<Revision> migrate(Revisions revisions, Direction direction, Navigation navigation) {
        try (Session session = locked()) {
            History history = session.history();
            ProblemException.throwIfAny(new Consistency(revisions, history).problems());
            List<Revision> route = navigation.find(new Route(revisions, history));
            List<RevisionFile> files = pending(route, direction, history);
            ProblemException.throwIfAny(Inspection.problems(files));
            if (!files.isEmpty()) {
                session.record(history.forgotten(revisions.ids()).stream()
                        .map(table::delete)
                        .toList());
            }
            run(session, files, direction, history);
            return route;
        }
    }

    private void run(Session session, List<RevisionFile> files, Direction direction, History history) {
        StepRunner runner = new StepRunner(session, lock(session), patience, listener);
        listener.accept(new Event.Routed(files.size()));
        for (RevisionFile file : files) {
            Optional<Entry> before = history.find(file.head().id(), HistoryRows.step(file, direction));
            runner.run(file, direction, before);
        }
    }

    private static List<RevisionFile> pending(List<Revision> route, Direction direction, History history) {
        return route.stream()
                .flatMap(revision -> revision.files(direction).stream())
                .filter(file -> !history.isDone(file.head().id(), HistoryRows.step(file, direction)))
                .toList();
    }

    private Session locked() {
        Session session = Session.open(target, table);
        try {
            pool().refuseBehind(session);
            session.pin();
            lock(session).take(listener);
            return session;
        } catch (SQLException e) {
            session.close();
            throw ConnectionProblem.of(e, target.describe()).asException();
        } catch (ProblemException e) {
            session.close();
            throw e;
        }
    }

    private Lock lock(Session session) {
        return new Lock(session, pool(), patience.whole());
    }

    private Pool pool() {
        return new Pool(target, table);
    }

    /** Which of the two ways to go. */
    private interface Navigation {
        List<Revision> find(Route route);
    }
}
