package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import java.sql.SQLException;
import java.util.List;

/**
 * The ranges of one thing, or of one attribute of it, follow each other.
 *
 * @param query gives them
 */
record VersionRanges(String query) implements Invariant {

    /** Of versions of whole rows. */
    static final VersionRanges OF_ROWS = new VersionRanges("""
            SELECT id, '' AS attribute, valid_from, valid_to, life || ' ' || a || ' ' || b AS value,
                operation = 'delete' AS gone
            FROM torture.things_history
            ORDER BY id, valid_from, operation = 'delete', valid_to""");

    /** Of values of attributes. */
    static final VersionRanges OF_ATTRIBUTES = new VersionRanges("""
            SELECT id, attribute, valid_from, valid_to, concat(life, a, b, note, code, x) AS value, false AS gone
            FROM torture.things_history
            ORDER BY id, attribute, valid_from, valid_to""");

    /** Of things as long as they are there. */
    static final VersionRanges OF_LIVES = new VersionRanges("""
            SELECT id, 'there' AS attribute, valid_from, valid_to, life AS value, false AS gone
            FROM torture.things_lives
            ORDER BY id, valid_from, valid_to""");

    @Override
    public String name() {
        return "ranges neither overlap nor go backwards";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        return Span.broken(arena.ask(query, Span.ROW));
    }
}
