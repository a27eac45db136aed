package dev.pgcraft.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What was measured so far.
 *
 * @param <F> says of a value what it is
 */
final class Samples<F> {

    private static final double NANOSECONDS = 1e9;

    private final Map<F, List<Double>> values = new HashMap<>();

    /** Work that may fail as its parts may. */
    interface Work {
        void run() throws Exception;
    }

    void add(F figure, double value) {
        values.computeIfAbsent(figure, first -> new ArrayList<>()).add(value);
    }

    /** Does the work and keeps how many seconds it took. */
    void time(F figure, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        add(figure, (System.nanoTime() - start) / NANOSECONDS);
    }

    /** The middle value of all runs. */
    OptionalDouble median(F figure) {
        return middle(values(figure));
    }

    /** How many times as much as the other: the middle value of all runs, each compared with itself. */
    OptionalDouble ratio(F figure, F other) {
        List<Double> dividends = values(figure);
        List<Double> divisors = values(other);
        List<Double> ratios = IntStream.range(0, Math.min(dividends.size(), divisors.size()))
                .mapToObj(run -> dividends.get(run) / divisors.get(run))
                .toList();
        return middle(ratios);
    }

    private List<Double> values(F figure) {
        return values.getOrDefault(figure, List.of());
    }

    /** Between two in the middle, their mean. */
    private static OptionalDouble middle(List<Double> values) {
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        double lower = sorted.get((sorted.size() - 1) / 2);
        double upper = sorted.get(sorted.size() / 2);
        return OptionalDouble.of((lower + upper) / 2);
    }
}
