package dev.pgcraft.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.benchmarks.Grid.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    private final Grid grid = new Grid(List.of("by hand", "made"));

    /** Where more a second is better, the ratio still says how many times as long it takes. */
    @Test
    void ratesAreComparedTheOtherWayRound() {
        grid.rate("insert", "by hand", 3_000);
        grid.rate("insert", "made", 2_000);
        grid.leastRate("insert", "made", 1_500);

        assertThat(grid.text()).isEqualTo("""
                | | by hand | made | × | aim |
                | --- | ---: | ---: | ---: | :--- |
                | insert | 3,000/s | 2,000/s | 1.50 | ≥ 1,500/s |
                """);
    }

    @Test
    void rowsComeAsExpectedAndAimsOnlyWhereMeasured() {
        grid.expect("first", Unit.A_SECOND);
        grid.rate("second", "by hand", 10);
        grid.rate("first", "by hand", 1);
        grid.rate("first", "made", 1_000);
        grid.aim("first", "made", 1.5);
        grid.aim("second", "made", 1.5);

        assertThat(grid.text().lines().skip(2))
                .containsExactly("| first | 1/s | 1,000/s | < 0.01 | ≤ 1.5 |", "| second | 10/s | – | – |  |");
    }
}
