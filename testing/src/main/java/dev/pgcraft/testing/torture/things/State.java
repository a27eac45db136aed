package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A thing as somebody saw it.
 *
 * @param life a word of its own for each time the id comes back
 * @param a counted up by some
 * @param b counted up by others: neither ever goes back
 * @param note overwritten by anybody, each time with another word
 * @param code unique among the living
 * @param x changed only by those who know what it was
 */
record State(long id, String life, int a, int b, Optional<String> note, Optional<String> code, String x) {

    /** What a statement returns of a thing. */
    static final String COLUMNS = "id, life, a, b, note, code, x";

    static final Row<State> ROW = State::read;

    private static State read(ResultSet row) throws SQLException {
        return new State(
                row.getLong("id"),
                row.getString("life"),
                row.getInt("a"),
                row.getInt("b"),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getString("code")),
                row.getString("x"));
    }

    /** How often it was counted up: later states have no less. */
    int count() {
        return a + b;
    }
}
