package dev.pgcraft.testing.torture.ledger;

import dev.pgcraft.testing.torture.Deed;
import java.math.BigDecimal;
import java.util.List;

/** What a transaction did to a ledger. */
sealed interface Booked extends Deed {

    /** A row was added. */
    record Added(String ledger, long id, BigDecimal value) implements Booked {}

    /**
     * An event was called with a key.
     *
     * @param value what it was called for
     * @param rows those that it returned
     */
    record Called(String key, long value, List<Long> rows) implements Booked {

        public Called {
            rows = List.copyOf(rows);
        }
    }

    /** Something that nobody may see was seen. */
    record Seen(String words) implements Booked {}
}
