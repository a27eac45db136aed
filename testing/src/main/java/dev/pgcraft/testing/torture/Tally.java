package dev.pgcraft.testing.torture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often what happened. */
public record Tally(SortedMap<Happening, Long> counts) {

    public Tally {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How often this happened. */
    public long of(Happening happening) {
        return counts.getOrDefault(happening, 0L);
    }

    /** What is counted while it happens. */
    static final class Counting {

        private final Map<Happening, Long> counts = new EnumMap<>(Happening.class);

        synchronized void count(Happening happening, long times) {
            counts.merge(happening, times, Long::sum);
        }

        synchronized Tally tally() {
            return new Tally(new TreeMap<>(counts));
        }
    }
}
