package dev.pgcraft.testing.torture.ledger;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Bags;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import dev.pgcraft.testing.torture.ledger.Booked.Called;
import java.sql.SQLException;
import java.util.List;

/** Whoever called with a key got the rows of the first call, and there are no others. */
final class KeysOnce implements Invariant {

    private static final String ROWS = """
            SELECT idempotency_key, value, id FROM torture.stock WHERE warehouse LIKE 'keys %'""";
    private static final String USED_TWICE = """
            SELECT idempotency_key FROM torture.stock WHERE idempotency_key IS NOT NULL
            GROUP BY idempotency_key HAVING count(*) > 1""";

    @Override
    public String name() {
        return "what was done under a key is not done again";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        List<Called> called = chronicle.deeds(Called.class).distinct().toList();
        List<Called> found =
                arena.ask(ROWS, row -> new Called(row.getString(1), row.getLong(2), List.of(row.getLong(3))));
        List<String> twice = arena.ask(USED_TWICE, row -> "used twice: " + row.getString(1));
        return twice.isEmpty() ? Bags.differences(called, found) : twice;
    }
}
