package dev.pgcraft.schema;

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

    /** Whether what it is on belongs to whom everything belongs; default privileges are for what will. */
    public boolean isOnOwners(Grant grant) {
        if (grant.newcomers().isPresent()) {
            return grant.newcomers().get().maker().isEmpty();
        }
        return !grant.isOnPublicSchema() && grant.needs().stream().noneMatch(this::isSomebodyElses);
    }

    private boolean isSomebodyElses(ObjectId id) {
        Optional<ObjectId> column = find(id).filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .flatMap(Sequence::ownedBy);
        ObjectId whole = column.map(
                        of -> new ObjectId(ObjectId.Kind.TABLE, of.path().subList(0, 2)))
                .orElse(id);
        return find(Owned.id(whole)).isPresent();
    }

    /** The object with this id, if the database holds it. */
    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }
}
