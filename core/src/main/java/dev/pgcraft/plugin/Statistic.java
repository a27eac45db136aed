package dev.pgcraft.plugin;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;

/**
 * A figure about a row.
 *
 * @param value a scalar sub-select, in which the row is called {@link #ROW}: a view that shows it stays auto-updatable
 */
public record Statistic(Identifier name, Sql value) {

    /** What the row is called in {@link #value}. */
    public static final Identifier ROW = Identifier.of("this_row");
}
