package dev.pgcraft.plugin;

import dev.pgcraft.model.Column;

/** A column that a plugin adds to those the user declared. */
public record ExtraColumn(Column column, Place place) {

    /** Where it stands among the declared columns. */
    public enum Place {
        BEFORE,
        AFTER,
        /** In the table alone: neither a view shows it, nor does an expression of the user's know it. */
        HIDDEN
    }
}
