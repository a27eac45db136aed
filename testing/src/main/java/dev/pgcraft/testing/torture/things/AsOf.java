package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** What a moment shows is what was committed then, of all things that no open transaction had written. */
final class AsOf implements Invariant {

    private static final int MOMENTS = 30;

    @Override
    public String name() {
        return "as-of shows what was committed then";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        Truth truth = Truth.of(chronicle);
        List<Instant> moments = chronicle.commits().stream()
                .map(commit -> commit.ended().plusNanos(1_000).truncatedTo(ChronoUnit.MICROS))
                .sorted()
                .toList();
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < MOMENTS && !moments.isEmpty(); i++) {
            broken.addAll(broken(arena, truth, moments.get((moments.size() - 1) * (i + 1) / MOMENTS), i % 2 == 0));
        }
        return broken;
    }

    private static List<String> broken(Arena arena, Truth truth, Instant moment, boolean bySetting)
            throws SQLException {
        OffsetDateTime when = moment.atOffset(ZoneOffset.UTC);
        List<State> found = bySetting ? bySetting(arena, when) : byFunction(arena, when);
        Set<Long> except = new HashSet<>(truth.unsettled(moment));
        LongStream.rangeClosed(Torments.ALL + 1, Torments.ALL + Torments.FORETOLD)
                .forEach(except::add);
        return Present.differences(truth.at(moment), found, except).stream()
                .map(words -> "%s: %s".formatted(moment, words))
                .toList();
    }

    private static List<State> byFunction(Arena arena, OffsetDateTime when) throws SQLException {
        return arena.ask("SELECT %s FROM torture.things_as_of(?)".formatted(State.COLUMNS), State.ROW, when);
    }

    private static List<State> bySetting(Arena arena, OffsetDateTime when) throws SQLException {
        arena.run("SET pgcraft.as_of = '%s'".formatted(when));
        try {
            return arena.ask("SELECT %s FROM torture.things_at".formatted(State.COLUMNS), State.ROW);
        } finally {
            arena.run("RESET pgcraft.as_of");
        }
    }
}
