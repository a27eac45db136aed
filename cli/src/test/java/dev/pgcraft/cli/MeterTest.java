package dev.pgcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class MeterTest {

    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final AtomicLong time = new AtomicLong();
    private final Meter meter = new Meter(new PrintStream(terminal, false, StandardCharsets.UTF_8), time::get);

    @Test
    void isSilentForTheFirstSecond() {
        time.set(999_999_999);
        meter.at("building", 431, 1000, "objects");
        meter.erase();

        assertThat(shown()).isEmpty();
    }

    @Test
    void saysHowFarItIsAndLeavesNothing() {
        time.set(1_000_000_000);
        meter.at("building", 431, 1000, "objects");
        meter.at("building", 831, 1000, "objects");
        meter.erase();
        meter.erase();

        assertThat(shown())
                .isEqualTo(ERASE + "building 431 of 1,000 objects" + ERASE + "building 831 of 1,000 objects" + ERASE);
    }

    @Test
    void leavesWhatComesAfterTheEndALineOfItsOwn() {
        time.set(1_000_000_000);
        meter.at("building", 431, 1000, "objects");
        meter.end();
        meter.at("building", 831, 1000, "objects");
        meter.erase();

        assertThat(shown()).isEqualTo(ERASE + "building 431 of 1,000 objects\n");
    }

    @Test
    void endsNoLineThatIsNotThere() {
        time.set(1_000_000_000);
        meter.at("building", 431, 1000, "objects");
        meter.erase();
        meter.end();

        assertThat(shown()).isEqualTo(ERASE + "building 431 of 1,000 objects" + ERASE);
    }

    private String shown() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
