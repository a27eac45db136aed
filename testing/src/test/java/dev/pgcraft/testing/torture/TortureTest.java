package dev.pgcraft.testing.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.testing.torture.ledger.Ledgers;
import dev.pgcraft.testing.torture.things.Things;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A short torture of everything at every level; {@code benchmarks/run torture} takes longer. */
final class TortureTest {

    private static final int CONNECTIONS = 20;
    private static final Duration TIME = Duration.ofMillis(800);

    private final Torture torture = new Torture(TestServer.running());

    @TestFactory
    Stream<DynamicTest> everythingHoldsAtEveryLevel() {
        return Stream.of(Things.appendOnly(), Things.eav(), Ledgers.ledgers())
                .flatMap(scenario -> Stream.of(Isolation.values())
                        .map(isolation -> DynamicTest.dynamicTest(
                                "%s at %s".formatted(scenario.name(), isolation), () -> holds(scenario, isolation))));
    }

    @TestFactory
    Stream<DynamicTest> whatComesBackBeginsAfterItWent() {
        return Stream.of(Things.appendOnly(), Things.eav())
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(),
                        () -> holds(scenario.doing(Things.COMING_AND_GOING), Isolation.REPEATABLE_READ)));
    }

    @Test
    void singleStatementsNeverWaitInACircle() throws Exception {
        holds(Ledgers.singleStatements(), Isolation.READ_COMMITTED);
    }

    private void holds(Scenario scenario, Isolation isolation) throws Exception {
        Outcome outcome = torture.run(scenario, Pressure.of(CONNECTIONS, isolation, TIME));

        assertThat(outcome.findings()).as(outcome.toString()).isEmpty();
        assertThat(outcome.tally().of(Happening.COMMITTED)).isPositive();
    }
}
