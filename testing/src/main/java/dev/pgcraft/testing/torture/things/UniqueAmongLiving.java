package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import java.sql.SQLException;
import java.util.List;

/** No two things that are there have the same key; what is gone keeps nobody from it. */
final class UniqueAmongLiving implements Invariant {

    private static final String TWICE = """
            SELECT code, count(*) FROM torture.things WHERE code IS NOT NULL GROUP BY code HAVING count(*) > 1""";

    @Override
    public String name() {
        return "unique among the living";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        return arena.ask(TWICE, row -> "%s stands there %d times".formatted(row.getString(1), row.getLong(2)));
    }
}
