package dev.pgcraft.migrate;

import java.time.Duration;

/**
 * How long a migration waits for others.
 *
 * @param lock how long a statement stands in the queue for a lock, where everybody who comes later stands behind it;
 *     zero for as long as it takes
 * @param whole how long it goes on trying to run one file, and waits for another migration of the same database
 */
public record Patience(Duration lock, Duration whole) {

    /** Five seconds in a queue, five minutes altogether. */
    public static final Patience STANDARD = new Patience(Duration.ofSeconds(5), Duration.ofMinutes(5));

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 16;

    public Patience {
        if (lock.isNegative() || whole.isNegative()) {
            throw new IllegalArgumentException("negative patience");
        }
    }

    /** How long others have the tables to themselves after so many tries: half a try's length, then twice as long. */
    Duration pauseAfter(int tries) {
        Duration first = longer(lock.dividedBy(2), SHORTEST_PAUSE);
        Duration grown = first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
