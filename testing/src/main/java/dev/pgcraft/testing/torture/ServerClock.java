package dev.pgcraft.testing.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the server's clock says, without asking it: between two bounds.
 *
 * @param least how much it is ahead of ours at least
 * @param most how much it is ahead at most
 */
record ServerClock(Duration least, Duration most) {

    private static final int LOOKS = 20;
    private static final Question NOW = new Question("SELECT clock_timestamp()", List.of());

    static ServerClock of(Connection connection) throws SQLException {
        Duration least = Duration.ofDays(-1);
        Duration most = Duration.ofDays(1);
        for (int i = 0; i < LOOKS; i++) {
            Instant before = Instant.now();
            Instant there = NOW.ask(connection, row -> row.getObject(1, OffsetDateTime.class))
                    .getFirst()
                    .toInstant();
            Instant after = Instant.now();
            least = max(least, Duration.between(after, there));
            most = min(most, Duration.between(before, there).plusNanos(1_000));
        }
        return new ServerClock(least, most);
    }

    /** Surely not later than now. */
    Instant before() {
        return Instant.now().plus(least);
    }

    /** Surely not earlier than now. */
    Instant after() {
        return Instant.now().plus(most);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
