package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** What is there is what was committed last. */
final class Present implements Invariant {

    @Override
    public String name() {
        return "the present is what was committed last";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        List<State> found = arena.ask("SELECT %s FROM torture.things".formatted(State.COLUMNS), State.ROW);
        return differences(Truth.of(chronicle).at(Instant.MAX), found, Set.of());
    }

    /** What of it was found otherwise. */
    static List<String> differences(SortedMap<Long, List<State>> expected, List<State> found, Set<Long> except) {
        List<String> broken = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (State state : found) {
            boolean again = !seen.add(state.id());
            if (!except.contains(state.id())
                    && (again || !expected.getOrDefault(state.id(), List.of()).contains(state))) {
                broken.add("%s instead of %s".formatted(state, expected.get(state.id())));
            }
        }
        expected.forEach((id, states) -> {
            if (!except.contains(id) && !seen.contains(id)) {
                broken.add("nothing instead of %s".formatted(states));
            }
        });
        return broken;
    }
}
