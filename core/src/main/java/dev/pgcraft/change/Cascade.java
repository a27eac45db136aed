package dev.pgcraft.change;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ObjectId.Kind;

/** Tells what PostgreSQL does by itself, because it is done to the tables above. */
public final class Cascade {

    private Cascade() {}

    /** Whether a change is of a column as the tables above have it: only what is its own is left to do. */
    public static boolean reaches(Change change) {
        return switch (change) {
            case Change.Create(Column column) -> column.isInherited();
            case Change.Drop(Column column) -> column.isInherited();
            case Change.Alter(Column from, Column to) -> from.isInherited() && to.isInherited();
            case Change.Convert(var from, var to, var how) -> from.isInherited() && to.isInherited();
            case Change other -> false;
        };
    }

    /** Whether a column has from above what is changed there: it has a change of its own then. */
    public static boolean isFromAbove(Column column, Change by) {
        boolean above = by.id().kind() == Kind.COLUMN
                && by.id().path().getLast().equals(column.name().name());
        return above && column.isInherited();
    }
}
