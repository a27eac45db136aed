package dev.pgcraft.testing.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** Databases with a broken guard, and who finds that it is: {@code target/torture/mutations.txt}. */
final class Mutants {

    private static final Path FOUND = Path.of("target", "torture", "mutations.txt");
    private static final int CONNECTIONS = 12;
    private static final int TRANSACTIONS = 200;
    /** Far more than any needs: the rarest take a dozen rounds of half a second on one core. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Torture TORTURE = new Torture(TestServer.running());

    private Mutants() {}

    static Blueprint blueprint(Scenario scenario) {
        return Blueprint.of(TestServer.running(), scenario.model());
    }

    /** Torments what is broken until it is found, in rounds at this level and at that. */
    static DynamicTest found(Scenario scenario, Blueprint blueprint, Mutation mutation) {
        return DynamicTest.dynamicTest(
                "%s: %s".formatted(scenario.name(), mutation), () -> find(scenario, mutation, mutation.of(blueprint)));
    }

    private static void find(Scenario scenario, Mutation mutation, Blueprint broken) throws Exception {
        List<Finding> findings = List.of();
        int round = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (findings.isEmpty() && System.nanoTime() < end) {
            Isolation isolation = round % 2 == 0 ? Isolation.READ_COMMITTED : Isolation.REPEATABLE_READ;
            Pressure pressure =
                    new Pressure(CONNECTIONS, isolation, Duration.ofSeconds(4), TRANSACTIONS, System.nanoTime());
            findings = TORTURE.run(scenario, broken, pressure).findings();
            round++;
        }
        assertThat(findings)
                .as("%s: %s, in %d rounds", scenario.name(), mutation, round)
                .isNotEmpty();
        String words = findings.getFirst().toString().lines().findFirst().orElse("");
        write("%s: %s: round %d: %s%n".formatted(scenario.name(), mutation, round, words));
    }

    private static synchronized void write(String line) throws IOException {
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
