package dev.pgcraft.change;

import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * What rows get in a column in which they have nothing, where they need something.
 *
 * @param up empty if nothing was said for the way up
 * @param down empty if nothing was said for the way down
 */
public record Backfill(Optional<Sql> up, Optional<Sql> down) {

    /** The other way round. */
    public Backfill reverse() {
        return new Backfill(down, up);
    }
}
