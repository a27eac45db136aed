package dev.pgcraft.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.benchmarks.Figure.Kind;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Figure FLOOR = new Figure(10, Task.REVISION, Kind.FLOOR);
    private static final Figure CALL = new Figure(10, Task.REVISION, Kind.CALL);

    private final Samples<Figure> samples = new Samples<>();

    @Test
    void medianOfThreeIsTheMiddleOne() {
        add(CALL, 9, 1, 2);

        assertThat(samples.median(CALL)).hasValue(2);
    }

    @Test
    void medianOfFourIsBetweenTheMiddleTwo() {
        add(CALL, 9, 1, 2, 4);

        assertThat(samples.median(CALL)).hasValue(3);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThat(samples.median(CALL)).isEmpty();
    }

    /** A run on a busy machine is as good as any: its floor is slower too. */
    @Test
    void ratioComparesEachRunWithItself() {
        add(FLOOR, 1, 10, 2);
        add(CALL, 3, 30, 8);

        assertThat(samples.ratio(CALL, FLOOR)).hasValue(3);
    }

    private void add(Figure figure, double... values) {
        for (double value : values) {
            samples.add(figure, value);
        }
    }
}
