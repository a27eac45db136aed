package dev.pgcraft.catalog;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is of a kind that is managed, and cannot be without something that is not: an index with an operator class, a
 * view of a foreign table, and what hangs on them. Where that is not, nobody can make it.
 */
final class Unmanageable {

    private final Dependencies dependents;
    private final NavigableMap<ObjectId, String> reasons = new TreeMap<>();

    private Unmanageable(Dependencies dependencies) {
        this.dependents = dependencies.inverse();
    }

    /** The catalog without those that need more than what is there. */
    static Catalog leftOut(Catalog catalog, Collection<Unsupported> there) {
        Set<String> known = there.stream().map(Unsupported::words).collect(Collectors.toSet());
        NavigableMap<ObjectId, String> missing = new TreeMap<>();
        catalog.needs()
                .forEach((id, needed) -> needed.stream()
                        .filter(words -> !known.contains(words))
                        .findFirst()
                        .ifPresent(words -> missing.put(id, words)));
        if (missing.isEmpty()) {
            return catalog;
        }
        Unmanageable unmanageable = new Unmanageable(catalog.database().dependencies());
        unmanageable.find(catalog.database(), missing);
        return unmanageable.leftOut(catalog.database(), catalog.unsupported());
    }

    private void find(Database database, NavigableMap<ObjectId, String> needs) {
        Deque<ObjectId> open = new ArrayDeque<>();
        needs.forEach((id, needed) -> note(id, needed, open));
        while (!open.isEmpty()) {
            ObjectId needed = open.remove();
            dependents.needs(needed).forEach(id -> note(id, needed.toString(), open));
            database.objects().values().stream()
                    .filter(object -> isOwned(object, needed))
                    .forEach(sequence -> note(sequence.id(), needed.toString(), open));
        }
    }

    private void note(ObjectId id, String needed, Deque<ObjectId> open) {
        if (reasons.putIfAbsent(id, needed) == null) {
            open.add(id);
        }
    }

    private static boolean isOwned(SchemaObject object, ObjectId column) {
        return object instanceof Sequence sequence
                && sequence.ownedBy().filter(column::equals).isPresent();
    }

    private Catalog leftOut(Database database, List<Unsupported> unsupported) {
        List<SchemaObject> managed = database.objects().values().stream()
                .filter(object -> !reasons.containsKey(object.id()))
                .toList();
        List<Unsupported> others = new ArrayList<>(unsupported);
        database.objects().keySet().stream()
                .filter(reasons::containsKey)
                .map(id -> new Unsupported(
                        Optional.of(id.path().getFirst()), id.toString(), Optional.ofNullable(reasons.get(id))))
                .forEach(others::add);
        others.sort(Comparator.comparing(Unsupported::words));
        return new Catalog(Database.of(managed, database.dependencies()), others);
    }
}
