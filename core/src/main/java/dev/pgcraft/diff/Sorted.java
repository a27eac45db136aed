package dev.pgcraft.diff;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.SchemaObject;
import java.util.Iterator;
import java.util.Optional;

/** The objects of a database, taken one after the other in the order of their ids. */
final class Sorted {

    private final Iterator<SchemaObject> rest;
    private Optional<SchemaObject> head;

    Sorted(Database database) {
        rest = database.objects().values().iterator();
        head = next();
    }

    /** The one that is next; empty at the end. */
    Optional<SchemaObject> head() {
        return head;
    }

    /** Takes the one that is next. */
    Optional<SchemaObject> take() {
        Optional<SchemaObject> taken = head;
        head = next();
        return taken;
    }

    /** Negative if the next of these comes before the next of the others, 0 if it is the same object. */
    int order(Sorted other) {
        if (head.isEmpty() || other.head.isEmpty()) {
            return Boolean.compare(head.isEmpty(), other.head.isEmpty());
        }
        return head.get().id().compareTo(other.head.get().id());
    }

    private Optional<SchemaObject> next() {
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
