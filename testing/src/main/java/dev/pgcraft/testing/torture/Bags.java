package dev.pgcraft.testing.torture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is in one collection and not in another, where it matters how often. */
public final class Bags {

    private Bags() {}

    /** Says what is missing and what is too much. */
    public static <T> List<String> differences(Collection<T> expected, Collection<T> found) {
        return differences(expected, List.of(), found);
    }

    /** The same where some may be there and need not. */
    public static <T> List<String> differences(Collection<T> expected, Collection<T> possible, Collection<T> found) {
        Map<T, Integer> counts = new HashMap<>();
        expected.forEach(each -> counts.merge(each, 1, Integer::sum));
        found.forEach(each -> counts.merge(each, -1, Integer::sum));
        possible.forEach(each -> counts.computeIfPresent(each, (same, count) -> count < 0 ? count + 1 : count));
        List<String> words = new ArrayList<>();
        counts.forEach((each, count) -> {
            if (count > 0) {
                words.add("%d missing: %s".formatted(count, each));
            } else if (count < 0) {
                words.add("%d too many: %s".formatted(-count, each));
            }
        });
        words.sort(String::compareTo);
        return words;
    }
}
