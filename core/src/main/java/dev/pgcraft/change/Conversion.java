package dev.pgcraft.change;

import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * How the values of a column become values of another type: expressions for USING, there and back.
 *
 * @param up empty where PostgreSQL's own conversion does
 * @param down empty where PostgreSQL's own conversion does
 */
public record Conversion(Optional<Sql> up, Optional<Sql> down) {

    /** PostgreSQL's own conversion, both ways. */
    public static final Conversion CAST = new Conversion(Optional.empty(), Optional.empty());

    /** The other way round. */
    public Conversion reverse() {
        return new Conversion(down, up);
    }
}
