package dev.pgcraft.testing.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be refused is refused to everybody, the owner included.
 *
 * @param before SQL that leaves a row to try it on
 * @param trespasses what is tried; nothing of it stays
 */
public record Closed(String before, List<Trespass> trespasses) implements Invariant {

    public Closed {
        trespasses = List.copyOf(trespasses);
    }

    /**
     * What must not go through.
     *
     * @param code of the error
     */
    public record Trespass(String sql, String code) {}

    @Override
    public String name() {
        return "closed to everybody";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        List<String> broken = new ArrayList<>();
        Connection connection = arena.connection();
        connection.setAutoCommit(false);
        for (Trespass trespass : trespasses) {
            arena.run(before);
            try {
                arena.run(trespass.sql());
                broken.add("went through: " + trespass.sql());
            } catch (SQLException refusal) {
                if (!trespass.code().equals(refusal.getSQLState())) {
                    broken.add(
                            "%s instead of %s: %s".formatted(refusal.getSQLState(), trespass.code(), trespass.sql()));
                }
            }
            connection.rollback();
        }
        connection.setAutoCommit(true);
        return broken;
    }
}
