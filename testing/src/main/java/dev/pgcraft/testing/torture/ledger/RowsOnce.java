package dev.pgcraft.testing.torture.ledger;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Bags;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import dev.pgcraft.testing.torture.ledger.Booked.Added;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every row that was committed is there as it was added, and nothing else is. */
final class RowsOnce implements Invariant {

    @Override
    public String name() {
        return "every row is there once, as it was added";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        List<Added> found = new ArrayList<>();
        found.addAll(rows(arena, "stock", "WHERE warehouse NOT LIKE 'keys %'"));
        found.addAll(rows(arena, "journal", ""));
        return Bags.differences(chronicle.deeds(Added.class).toList(), found);
    }

    private static List<Added> rows(Arena arena, String ledger, String which) throws SQLException {
        return arena.ask(
                "SELECT id, value FROM torture.%s %s".formatted(ledger, which),
                row -> new Added(ledger, row.getLong(1), row.getBigDecimal(2)));
    }
}
