package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Bags;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Every version that was committed is in the history once, and nothing else is. */
final class OnceInHistory implements Invariant {

    private record Entry(State state, String operation) {}

    @Override
    public String name() {
        return "every version is in the history once";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        List<Entry> committed = Truth.of(chronicle)
                .versions()
                .map(version -> new Entry(version.state(), version.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
        String history = "SELECT %s, operation FROM torture.things_history".formatted(State.COLUMNS);
        List<Entry> found = arena.ask(history, row -> new Entry(State.ROW.read(row), row.getString("operation")));
        return Bags.differences(committed, found);
    }
}
