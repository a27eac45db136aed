package dev.pgcraft.diff;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.change.Intentions;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two databases, object by object. Pure, and free of SQL. */
public final class Differ {

    /** What leads from one database to the other, where nothing is known beyond the two. */
    public List<Change> diff(Database from, Database to) {
        return diff(from, to, Intentions.NONE);
    }

    /**
     * What leads from one database to the other, in the order of ids.
     *
     * @param from with the declared renames already made
     */
    public List<Change> diff(Database from, Database to, Intentions intentions) {
        List<Change> changes = new ArrayList<>();
        Sorted before = new Sorted(from);
        Sorted after = new Sorted(to);
        while (before.head().isPresent() || after.head().isPresent()) {
            int order = before.order(after);
            Optional<SchemaObject> old = order <= 0 ? before.take() : Optional.empty();
            Optional<SchemaObject> young = order >= 0 ? after.take() : Optional.empty();
            change(old, young, intentions).ifPresent(changes::add);
        }
        return new SilentRenames(changes).merged();
    }

    private static Optional<Change> change(
            Optional<SchemaObject> from, Optional<SchemaObject> to, Intentions intentions) {
        if (from.isEmpty()) {
            return to.map(Change.Create::new);
        }
        if (to.isEmpty()) {
            return from.map(Change.Drop::new);
        }
        return from.get().sameAs(to.get()) ? Optional.empty() : Optional.of(alter(from.get(), to.get(), intentions));
    }

    private static Change alter(SchemaObject from, SchemaObject to, Intentions intentions) {
        if (from instanceof Column before && to instanceof Column after && isRetyped(before, after)) {
            Conversion conversion = intentions.conversions().getOrDefault(to.id(), Conversion.CAST);
            return new Change.Convert(before, after, conversion);
        }
        return new Change.Alter(from, to);
    }

    private static boolean isRetyped(Column before, Column after) {
        boolean computed = before.isComputed() || after.isComputed();
        boolean same = before.type().equals(after.type()) && before.collation().equals(after.collation());
        return !same && !computed;
    }
}
