package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Bags;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import dev.pgcraft.testing.torture.things.Did.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every value that an attribute had is in its history once, and nothing else is. What a transaction wrote that then
 * deleted the thing may be there, at its very end.
 */
final class AttributesInHistory implements Invariant {

    private static final String HISTORY = """
            SELECT id, attribute, concat(life, a, b, note, code, x) AS value FROM torture.things_history""";

    private record Value(long id, String attribute, String value) {}

    @Override
    public String name() {
        return "every value is in the history once";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        List<Value> committed = new ArrayList<>();
        List<Value> atTheEnd = new ArrayList<>();
        for (List<Version> life : Truth.of(chronicle).lives().values()) {
            Set<Value> values = new HashSet<>();
            life.stream()
                    .filter(version -> version.kind() != Kind.DELETE)
                    .forEach(version -> values.addAll(values(version.state())));
            committed.addAll(values);
            life.stream()
                    .filter(version -> version.kind() == Kind.DELETE)
                    .flatMap(version -> values(version.state()).stream())
                    .filter(value -> !values.contains(value))
                    .forEach(atTheEnd::add);
        }
        List<Value> found = arena.ask(
                HISTORY, row -> new Value(row.getLong("id"), row.getString("attribute"), row.getString("value")));
        return Bags.differences(committed, atTheEnd, found);
    }

    private static List<Value> values(State state) {
        long id = state.id();
        return List.of(
                new Value(id, "life", state.life()),
                new Value(id, "a", String.valueOf(state.a())),
                new Value(id, "b", String.valueOf(state.b())),
                new Value(id, "note", state.note().orElse("")),
                new Value(id, "code", state.code().orElse("")),
                new Value(id, "x", state.x()));
    }
}
