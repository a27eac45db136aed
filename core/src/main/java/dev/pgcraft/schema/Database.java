package dev.pgcraft.schema;

import dev.pgcraft.sql.QualifiedName;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Every object of interest in one database, declared or found, and what hangs on what. */
public record Database(NavigableMap<ObjectId, SchemaObject> objects, Dependencies dependencies) {

    /** Nothing but what every PostgreSQL database holds. */
    public static final Database EMPTY = Database.of(List.of(), Dependencies.NONE);

    public Database {
        objects = Collections.unmodifiableNavigableMap(new TreeMap<>(objects));
    }

    /**
     * The objects as one database.
     *
     * @throws IllegalArgumentException if two objects have the same id
     */
    public static Database of(Collection<? extends SchemaObject> objects, Dependencies dependencies) {
        TreeMap<ObjectId, SchemaObject> byId = new TreeMap<>();
        for (SchemaObject object : objects) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("declared twice: " + object.id());
            }
        }
        return new Database(byId, dependencies);
    }

    /** The role as which everything is made here, if there is one. */
    public Optional<Role> owner() {
        return objects.values().stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .filter(Role::owner)
                .findFirst();
    }

    /** The tables of which a table is a partition, or from which it inherits; none if there is no such table. */
    public List<QualifiedName> parents(QualifiedName table) {
        return find(ObjectId.of(ObjectId.Kind.TABLE, table)).stream()
                .flatMap(found -> ((Table) found).lineage().parents().stream())
                .toList();
    }

    /** The object with this id, if the database holds it. */
    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }
}
