package dev.pgcraft.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What to measure.
 *
 * @param sizes of the models
 * @param runs how often each; 0 for the usual number
 * @param commands whether the command line is measured too
 */
record Order(List<Integer> sizes, int runs, boolean commands) {

    private static final List<Integer> USUAL_SIZES = List.of(10, 100, 1_000);
    private static final int USUAL_RUNS = 5;
    private static final int MANY = 500;
    private static final int RUNS_OF_MANY = 3;
    private static final String RUNS = "--runs=";
    private static final String CALLS = "--calls";

    Order {
        sizes = List.copyOf(sizes);
    }

    /**
     * As it was typed.
     *
     * @throws NumberFormatException if there is anything else among the words
     */
    static Order of(List<String> words) {
        List<Integer> sizes = new ArrayList<>();
        int runs = 0;
        for (String word : words) {
            if (word.startsWith(RUNS)) {
                runs = Integer.parseInt(word.substring(RUNS.length()));
            } else if (!word.equals(CALLS)) {
                sizes.add(Integer.valueOf(word));
            }
        }
        return new Order(sizes.isEmpty() ? USUAL_SIZES : sizes, runs, !words.contains(CALLS));
    }

    /** How often a model of this size is measured. */
    int runs(int size) {
        if (runs > 0) {
            return runs;
        }
        return size > MANY ? RUNS_OF_MANY : USUAL_RUNS;
    }
}
