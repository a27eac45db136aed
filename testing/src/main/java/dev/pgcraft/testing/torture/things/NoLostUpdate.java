package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import dev.pgcraft.testing.torture.things.Did.Counted;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who updates one column takes nothing from who updates another: each has been counted up as often as it says. */
final class NoLostUpdate implements Invariant {

    @Override
    public String name() {
        return "no update is lost";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        Map<String, Counted> counted = new HashMap<>();
        chronicle
                .deeds(Counted.class)
                .forEach(each -> counted.merge(
                        each.life(),
                        each,
                        (one, other) -> new Counted(one.life(), one.a() + other.a(), one.b() + other.b())));
        return arena.ask("SELECT %s FROM torture.things".formatted(State.COLUMNS), State.ROW).stream()
                .filter(state -> !new Counted(state.life(), state.a(), state.b()).equals(counted.get(state.life())))
                .map(state -> "%s, but it was counted up as %s says".formatted(state, counted.get(state.life())))
                .toList();
    }
}
