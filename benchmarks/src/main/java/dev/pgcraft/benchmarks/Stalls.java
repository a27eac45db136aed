package dev.pgcraft.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** How long transactions took, from their beginning to their end. */
record Stalls(List<Transaction> transactions) {

    private static final int TOOK = 2;
    private static final int SECOND = 4;
    private static final int MICROSECOND = 5;

    /**
     * One of them.
     *
     * @param end in milliseconds since 1970
     * @param took in milliseconds
     */
    record Transaction(double end, double took) {}

    Stalls {
        transactions = List.copyOf(transactions);
    }

    /** From the lines of pgbench's log: client, number, microseconds, script, second, microsecond. */
    static Stalls of(List<String> lines) {
        return new Stalls(lines.stream()
                .map(line -> line.split(" "))
                .flatMap(Stalls::read)
                .toList());
    }

    private static Stream<Transaction> read(String[] words) {
        if (words.length <= MICROSECOND || !words[TOOK].matches("\\d+")) {
            return Stream.of();
        }
        double end = Double.parseDouble(words[SECOND]) * 1e3 + Double.parseDouble(words[MICROSECOND]) / 1e3;
        return Stream.of(new Transaction(end, Double.parseDouble(words[TOOK]) / 1e3));
    }

    /** Those that were open at some time in between. */
    Stalls during(long start, long end) {
        return new Stalls(transactions.stream()
                .filter(each -> each.end() >= start && each.end() - each.took() <= end)
                .toList());
    }

    double longest() {
        return quantile(1);
    }

    /** How long the given part of them took at most. */
    double quantile(double part) {
        double[] sorted =
                transactions.stream().mapToDouble(Transaction::took).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    int count() {
        return transactions.size();
    }
}
