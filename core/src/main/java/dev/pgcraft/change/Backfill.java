package dev.pgcraft.change;

import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * What rows get in a column in which they have nothing, where they need something.
 *
 * @param up empty if nothing was said for the way up
 * @param down empty if nothing was said for the way down
 * @param said whether somebody said so, who is to be told where it does nothing
 */
public record Backfill(Optional<Sql> up, Optional<Sql> down, boolean said) {

    /** What somebody said. */
    public Backfill(Optional<Sql> up, Optional<Sql> down) {
        this(up, down, true);
    }

    /** What goes without saying, in either direction. */
    public static Backfill implied(Sql value) {
        return new Backfill(Optional.of(value), Optional.of(value), false);
    }

    /** The other way round. */
    public Backfill reverse() {
        return new Backfill(down, up, said);
    }
}
