package dev.pgcraft.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which object cannot be without which: {@code pg_depend}, in our ids, only between objects the database knows.
 *
 * @param needs each object with those it needs
 */
public record Dependencies(NavigableMap<ObjectId, NavigableSet<ObjectId>> needs) {

    /** No object needs another. */
    public static final Dependencies NONE = new Dependencies(new TreeMap<>());

    public Dependencies {
        TreeMap<ObjectId, NavigableSet<ObjectId>> copy = new TreeMap<>();
        needs.forEach((id, others) -> copy.put(id, Collections.unmodifiableNavigableSet(new TreeSet<>(others))));
        needs = Collections.unmodifiableNavigableMap(copy);
    }

    /** One line of {@code pg_depend}. */
    public record Edge(ObjectId dependent, ObjectId needed) {}

    /** The edges together; an object never needs itself. */
    public static Dependencies of(Collection<Edge> edges) {
        TreeMap<ObjectId, NavigableSet<ObjectId>> needs = new TreeMap<>();
        for (Edge edge : edges) {
            if (!edge.dependent().equals(edge.needed())) {
                needs.computeIfAbsent(edge.dependent(), id -> new TreeSet<>()).add(edge.needed());
            }
        }
        return new Dependencies(needs);
    }

    /** What {@code id} cannot be without. */
    public NavigableSet<ObjectId> needs(ObjectId id) {
        return needs.getOrDefault(id, Collections.emptyNavigableSet());
    }

    /** The same edges, from the needed to those that need it. */
    public Dependencies inverse() {
        TreeMap<ObjectId, NavigableSet<ObjectId>> inverse = new TreeMap<>();
        needs.forEach((id, others) -> others.forEach(
                other -> inverse.computeIfAbsent(other, key -> new TreeSet<>()).add(id)));
        return new Dependencies(inverse);
    }
}
