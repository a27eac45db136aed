package dev.pgcraft.testing.torture;

import java.time.Duration;

/**
 * How hard and how long.
 *
 * @param connections sessions at once
 * @param transactions begun at most, all sessions together
 * @param seed of all chance
 */
public record Pressure(int connections, Isolation isolation, Duration time, long transactions, long seed) {

    /** As many as go into this time. */
    public static Pressure of(int connections, Isolation isolation, Duration time) {
        return new Pressure(connections, isolation, time, Long.MAX_VALUE, System.nanoTime());
    }

    /** The same at another level. */
    public Pressure at(Isolation level) {
        return new Pressure(connections, level, time, transactions, seed);
    }

    @Override
    public String toString() {
        return "%d sessions, %s, seed %d".formatted(connections, isolation, seed);
    }
}
