package dev.pgcraft.benchmarks;

import dev.pgcraft.testing.torture.Blueprint;
import dev.pgcraft.testing.torture.Finding;
import dev.pgcraft.testing.torture.Happening;
import dev.pgcraft.testing.torture.Isolation;
import dev.pgcraft.testing.torture.Outcome;
import dev.pgcraft.testing.torture.Pressure;
import dev.pgcraft.testing.torture.Scenario;
import dev.pgcraft.testing.torture.Torture;
import dev.pgcraft.testing.torture.ledger.Ledgers;
import dev.pgcraft.testing.torture.things.Things;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Torments what factories make, at every isolation level, and checks it.
 *
 * @param seconds of all scenarios at all levels together, without the checks
 * @param connections at once
 */
record Ordeal(int seconds, int connections) {

    /** What is done if nothing is said. */
    private static final Ordeal USUAL = new Ordeal(60, 20);

    private static final String HEAD = """
            | scenario | level | committed | a second | rolled back | 40001 | 40P01 | refused | 0 rows \
            | invariants | broken |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    /**
     * As it was typed: {@code --seconds=N --connections=N}.
     *
     * @throws NumberFormatException if there is anything else among the words
     */
    static Ordeal of(List<String> words) {
        Ordeal ordeal = USUAL;
        for (String word : words) {
            String[] parts = word.split("=", 2);
            int number = Integer.parseInt(parts.length < 2 ? "" : parts[1]);
            ordeal = switch (parts[0]) {
                case "--seconds" -> new Ordeal(number, ordeal.connections);
                case "--connections" -> new Ordeal(ordeal.seconds, number);
                default -> throw new NumberFormatException(word);
            };
        }
        return ordeal;
    }

    /** Does it, and prints the figures; whether all invariants held. */
    boolean holds(PrintStream out) throws Exception {
        List<Scenario> scenarios = List.of(Things.appendOnly(), Things.eav(), Ledgers.ledgers());
        Duration each = Duration.ofSeconds(seconds).dividedBy((long) scenarios.size() * Isolation.values().length);
        List<String> broken = new ArrayList<>();
        try (Servers servers = Servers.start()) {
            out.println(new Conditions(servers).text());
            out.print(HEAD);
            Torture torture = new Torture(servers.kept());
            for (Scenario scenario : scenarios) {
                Blueprint blueprint = Blueprint.of(servers.scratch(), scenario.model());
                for (Isolation isolation : Isolation.values()) {
                    Outcome outcome = torture.run(scenario, blueprint, Pressure.of(connections, isolation, each));
                    out.println(row(scenario, outcome));
                    outcome.findings().forEach(finding -> broken.add(words(scenario, outcome.pressure(), finding)));
                }
            }
        }
        broken.forEach(out::println);
        return broken.isEmpty();
    }

    private static String row(Scenario scenario, Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,.0f | %,d | %,d | %,d | %,d | %,d | %d | %d |",
                scenario.name(),
                outcome.pressure().isolation(),
                outcome.tally().of(Happening.COMMITTED),
                outcome.rate(),
                outcome.tally().of(Happening.ROLLED_BACK),
                outcome.tally().of(Happening.SERIALIZATION_FAILURE),
                outcome.tally().of(Happening.DEADLOCK),
                outcome.tally().of(Happening.REFUSED),
                outcome.tally().of(Happening.LOST),
                outcome.invariants(),
                outcome.findings().size());
    }

    private static String words(Scenario scenario, Pressure pressure, Finding finding) {
        return "%n%s, %s: %s".formatted(scenario.name(), pressure, finding);
    }
}
