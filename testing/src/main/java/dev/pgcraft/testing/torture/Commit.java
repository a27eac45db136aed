package dev.pgcraft.testing.torture;

import java.time.Instant;
import java.util.List;

/**
 * A transaction that was committed, as its session knows it.
 *
 * @param began a moment before its first statement, on the server's clock
 * @param ended a moment when it was surely committed
 * @param deeds what it did, in order
 */
public record Commit(Instant began, Instant ended, List<Deed> deeds) {

    public Commit {
        deeds = List.copyOf(deeds);
    }
}
