package dev.pgcraft.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Prints how long pgcraft takes, beside the time that PostgreSQL alone needs. */
public final class Benchmarks {

    private static final String USAGE = """
            usage: benchmarks/run [--calls] [--runs=N] [SIZE]...   times models of SIZE resources (10 100 1000)
                   benchmarks/run model SIZE [SEED]                prints such a model
                   benchmarks/run online [--rows=N] [--seconds=N] [--rate=N]
                       how long 50 clients of pgbench wait while their table is changed
                   benchmarks/run compare [--runs=N] [SIZE]...     two databases of SIZE resources (300 1000)
                       compared by pgcraft and by pgCodeKeeper
                   benchmarks/run rows [--entities=N] [--ledger-rows=N,...] [--runs=N] [--clients=N] [--seconds=N]
                       [--only=entities,past,ledgers,transfers]    reads and writes of what factories make,
                       beside a table written by hand
                   benchmarks/run torture [--seconds=N] [--connections=N]
                       what factories make, tormented by 20 sessions for 60 seconds, and what must hold of it
            --calls leaves the commands out; --runs is 5, and 3 for more than 500 resources, if it is not given
            """;

    private static final int WARM_UP = 20;

    private Benchmarks() {}

    /** Runs as {@code USAGE} says. The property {@code pgcraft.launcher} says where the command line is. */
    public static void main(String... arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        try {
            run(words, out);
        } catch (NumberFormatException unknown) {
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private static void run(List<String> words, PrintStream out) throws Exception {
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "model" -> out.print(model(rest).text());
            case "online" -> Busy.of(rest).measure(out);
            case "compare" -> new Comparison(Order.of(rest), launcher()).measure(out);
            case "rows" -> new GeneratedRows(RowsOrder.of(rest)).measure(out);
            case "torture" -> {
                if (!Ordeal.of(rest).holds(out)) {
                    System.exit(1);
                }
            }
            default -> measure(Order.of(words), out);
        }
    }

    private static MixedModel model(List<String> words) {
        int size = Integer.parseInt(words.isEmpty() ? "" : words.getFirst());
        return words.size() < 2 ? MixedModel.of(size) : new MixedModel(size, Long.parseLong(words.get(1)));
    }

    private static Path launcher() {
        return Path.of(Objects.requireNonNull(System.getProperty("pgcraft.launcher"), "pgcraft.launcher"));
    }

    private static void measure(Order order, PrintStream out) throws Exception {
        Samples<Figure> samples = new Samples<>();
        Optional<Commands> commands =
                Optional.of(order).filter(Order::commands).map(all -> new Commands(launcher(), samples));
        try (Servers servers = Servers.start()) {
            out.println(new Conditions(servers).text());
            new Calls(servers, new Samples<>()).measure(MixedModel.of(WARM_UP));
            for (int size : order.sizes()) {
                measure(size, order.runs(size), new Calls(servers, samples), commands);
            }
        } finally {
            out.print(new Report(order.sizes(), samples).table());
        }
    }

    /** Call, floor and command in turn, so that what else the machine does slows all of them. */
    private static void measure(int size, int runs, Calls calls, Optional<Commands> commands) throws Exception {
        MixedModel model = MixedModel.of(size);
        for (int run = 1; run <= runs; run++) {
            System.err.printf("%,d resources: run %d of %d%n", size, run, runs);
            calls.measure(model);
            if (commands.isPresent()) {
                commands.get().measure(model);
            }
        }
    }
}
