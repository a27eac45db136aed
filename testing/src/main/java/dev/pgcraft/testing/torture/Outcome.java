package dev.pgcraft.testing.torture;

import java.time.Duration;
import java.util.List;

/**
 * What came of it.
 *
 * @param time how long the sessions were at work
 * @param invariants how many were checked
 * @param findings those that did not hold
 */
public record Outcome(Pressure pressure, Duration time, Tally tally, int invariants, List<Finding> findings) {

    public Outcome {
        findings = List.copyOf(findings);
    }

    /** Commits a second. */
    public double rate() {
        return tally.of(Happening.COMMITTED) * 1e9 / Math.max(1, time.toNanos());
    }
}
