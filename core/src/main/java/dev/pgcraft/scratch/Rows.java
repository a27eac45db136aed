package dev.pgcraft.scratch;

import dev.pgcraft.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The rows of some tables as they were at the beginning of a way, to be looked for after each turn. */
final class Rows {

    private final Session session;
    private final List<Place> places;
    private final Census before;
    private List<Kept> kept = List.of();

    private Rows(Session session, List<Place> places, Census before) {
        this.session = session;
        this.places = places;
        this.before = before;
    }

    /** No rows to look for. */
    static Rows none(Session session) throws SQLException {
        return of(session, new TreeSet<>());
    }

    /** The rows that are in these tables now. */
    static Rows of(Session session, NavigableSet<QualifiedName> tables) throws SQLException {
        List<Place> places = Place.read(session, tables, List.of());
        return new Rows(session, places, Census.take(session, Kept.before(places)));
    }

    /** What became of them at the end of the way up. */
    List<Fault> after() throws SQLException {
        List<Place> now = Place.read(
                session,
                places.stream().map(Place::table).distinct().toList(),
                places.stream().map(Place::relation).distinct().toList());
        kept = Kept.of(places, now);
        return look(kept);
    }

    /** What became of those that came through, at the end of the way back. */
    List<Fault> back() throws SQLException {
        return look(kept.stream().map(Kept::back).toList());
    }

    private List<Fault> look(List<Kept> tables) throws SQLException {
        return Fault.between(before, Census.take(session, tables), tables);
    }
}
