package dev.pgcraft.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably wanted to write. */
public final class DidYouMean {

    private static final int FEW = 16;

    private DidYouMean() {}

    /** A hint: the nearest of those that are known, or all if they are few. */
    public static Optional<String> hint(String written, Collection<String> known) {
        Optional<String> nearest = nearest(written, known);
        if (nearest.isPresent()) {
            return nearest.map("did you mean \"%s\"?"::formatted);
        }
        return known.isEmpty() || known.size() > FEW
                ? Optional.empty()
                : Optional.of("there is: " + String.join(", ", known));
    }

    /** The one that takes the fewest typing errors, if they are few; the first of several. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int most = Math.min(Math.max(1, written.length() / 3), written.length() - 1);
        return known.stream()
                .filter(candidate -> !candidate.equals(written) && distance(written, candidate) <= most)
                .min(Comparator.comparingInt(candidate -> distance(written, candidate)));
    }

    /** Letters left out, put in, mistaken or swapped with their neighbour; capitals do not count. */
    static int distance(String left, String right) {
        List<Integer> a = left.toLowerCase(Locale.ROOT).codePoints().boxed().toList();
        List<Integer> b = right.toLowerCase(Locale.ROOT).codePoints().boxed().toList();
        int[][] cost = new int[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
            }
        }
        return cost[a.size()][b.size()];
    }

    private static int step(List<Integer> a, List<Integer> b, int[][] cost, int i, int j) {
        int mistake = a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + mistake, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && a.get(i - 1).equals(b.get(j - 2))
                && a.get(i - 2).equals(b.get(j - 1));
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
