package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import dev.pgcraft.testing.torture.things.Did.Swapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Of those who write WHERE x = old, one finds his row, and the others find none. */
final class OneWinner implements Invariant {

    private record Race(long id, String old) {}

    @Override
    public String name() {
        return "WHERE x = old has one winner";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) {
        Map<Race, List<String>> winners = chronicle
                .deeds(Swapped.class)
                .collect(Collectors.groupingBy(
                        swap -> new Race(swap.id(), swap.old()),
                        Collectors.mapping(Swapped::other, Collectors.toList())));
        return winners.entrySet().stream()
                .filter(race -> race.getValue().size() > 1)
                .map(race -> "%s: %s".formatted(race.getKey(), race.getValue()))
                .sorted()
                .toList();
    }
}
