package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Orders clusters so that every "before" holds, and otherwise as {@link Preference} likes it best (Kahn's algorithm).
 */
final class Ordering {

    private final List<List<Change>> clusters;
    private final List<Set<Integer>> after = new ArrayList<>();
    private final int[] waiting;

    Ordering(List<List<Change>> clusters) {
        this.clusters = clusters;
        this.waiting = new int[clusters.size()];
        clusters.forEach(cluster -> after.add(new LinkedHashSet<>()));
    }

    /** Says that one cluster comes before another; of the same cluster it says nothing. */
    void before(int first, int second) {
        if (first != second && after.get(first).add(second)) {
            waiting[second]++;
        }
    }

    /** The numbers of the clusters, in order; fewer than there are, if some wait for each other in a circle. */
    List<Integer> sorted() {
        PriorityQueue<Integer> ready = new PriorityQueue<>(Comparator.<Integer, Preference>comparing(
                        number -> Preference.of(clusters.get(number).getFirst()))
                .thenComparing(Comparator.naturalOrder()));
        for (int number = 0; number < waiting.length; number++) {
            if (waiting[number] == 0) {
                ready.add(number);
            }
        }
        List<Integer> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            int number = ready.remove();
            sorted.add(number);
            for (int next : after.get(number)) {
                waiting[next]--;
                if (waiting[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return sorted;
    }
}
