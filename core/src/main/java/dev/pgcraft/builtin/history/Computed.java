package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.Generated;

/** Which columns PostgreSQL computes, and when. */
final class Computed {

    private Computed() {}

    static boolean onRead(Column column) {
        return column.value() instanceof Generated(var expression, var virtual) && virtual;
    }

    static boolean onWrite(Column column) {
        return column.value() instanceof Generated(var expression, var virtual) && !virtual;
    }
}
