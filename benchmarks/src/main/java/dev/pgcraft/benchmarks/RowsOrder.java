package dev.pgcraft.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to measure of what factories make.
 *
 * @param entities rows of each resource that is no ledger
 * @param ledgers how many rows ledgers hold, from few to many
 * @param runs how often a cheap task is done; dearer ones less often
 * @param clients of whom there are many at once
 * @param seconds that they are at each place in each round
 * @param parts what is measured
 */
record RowsOrder(int entities, List<Long> ledgers, int runs, int clients, int seconds, SortedSet<Part> parts) {

    /** What is measured if nothing is said. */
    static final RowsOrder USUAL = new RowsOrder(
            10_000, List.of(1_000L, 100_000L, 10_000_000L), 400, 20, 3, new TreeSet<>(List.of(Part.values())));

    /** A part of it all. */
    enum Part {
        ENTITIES,
        PAST,
        LEDGERS,
        TRANSFERS
    }

    RowsOrder {
        ledgers = List.copyOf(ledgers);
        parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }

    /**
     * As it was typed.
     *
     * @throws NumberFormatException if there is anything else among the words
     */
    static RowsOrder of(List<String> words) {
        RowsOrder order = USUAL;
        for (String word : words) {
            String[] parts = word.split("=", 2);
            order = order.with(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        return order;
    }

    private RowsOrder with(String option, String value) {
        return switch (option) {
            case "--entities" -> new RowsOrder(Integer.parseInt(value), ledgers, runs, clients, seconds, parts);
            case "--ledger-rows" -> new RowsOrder(entities, numbers(value), runs, clients, seconds, parts);
            case "--runs" -> new RowsOrder(entities, ledgers, Integer.parseInt(value), clients, seconds, parts);
            case "--clients" -> new RowsOrder(entities, ledgers, runs, Integer.parseInt(value), seconds, parts);
            case "--seconds" -> new RowsOrder(entities, ledgers, runs, clients, Integer.parseInt(value), parts);
            case "--only" -> new RowsOrder(entities, ledgers, runs, clients, seconds, parts(value));
            default -> throw new NumberFormatException(option);
        };
    }

    private static List<Long> numbers(String value) {
        return Arrays.stream(value.split(",")).map(Long::valueOf).sorted().toList();
    }

    private static SortedSet<Part> parts(String value) {
        return Arrays.stream(value.split(",")).map(RowsOrder::part).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Part part(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new NumberFormatException(word));
    }
}
