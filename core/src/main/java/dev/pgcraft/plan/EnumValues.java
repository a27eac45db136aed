package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Enumerations that only get values, and those that only lose some.
 *
 * <p>PostgreSQL adds a value in place, and lets nobody use it before that is committed; it removes none. So values come
 * in a step before everything, and go in a step after everything; what is the one on the way up is the other on the way
 * down.
 *
 * @param rest all other changes
 */
record EnumValues(List<Change.Alter> added, List<Change.Alter> removed, List<Change> rest) {

    static EnumValues of(List<Change> changes) {
        List<Change.Alter> added = new ArrayList<>();
        List<Change.Alter> removed = new ArrayList<>();
        List<Change> rest = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Alter alter && grows(alter)) {
                added.add(alter);
            } else if (change instanceof Change.Alter alter && grows(alter.to(), alter.from())) {
                removed.add(alter);
            } else {
                rest.add(change);
            }
        }
        return new EnumValues(added, removed, rest);
    }

    private static boolean grows(Change.Alter alter) {
        return grows(alter.from(), alter.to());
    }

    private static boolean grows(SchemaObject from, SchemaObject to) {
        return from instanceof EnumType before
                && to instanceof EnumType after
                && !before.values().equals(after.values())
                && before.isPartOf(after);
    }

    /** The database before, with the added values. */
    Database grown(Database from) {
        return with(from, added.stream().map(Change.Alter::to).toList());
    }

    /** The database after, with the values that are to be removed. */
    Database full(Database to) {
        return with(to, removed.stream().map(Change.Alter::from).toList());
    }

    private static Database with(Database database, List<SchemaObject> types) {
        if (types.isEmpty()) {
            return database;
        }
        NavigableMap<ObjectId, SchemaObject> objects = new TreeMap<>(database.objects());
        types.forEach(type -> objects.put(type.id(), type));
        return new Database(objects, database.dependencies());
    }
}
