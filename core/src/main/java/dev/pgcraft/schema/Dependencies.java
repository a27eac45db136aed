package dev.pgcraft.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Which object cannot be without which: {@code pg_depend}, in our ids, only between objects the database knows.
 *
 * <p>They are many, and who only compares two databases never looks: so they are sorted out when first asked for.
 */
public final class Dependencies {

    /** No object needs another. */
    public static final Dependencies NONE = Dependencies.of(List.of());

    private final Supplier<Collection<Edge>> edges;
    private Optional<Map<ObjectId, NavigableSet<ObjectId>>> sorted = Optional.empty();

    private Dependencies(Supplier<Collection<Edge>> edges) {
        this.edges = edges;
    }

    /** One line of {@code pg_depend}. */
    public record Edge(ObjectId dependent, ObjectId needed) {}

    /** The edges together; an object never needs itself. */
    public static Dependencies of(Collection<Edge> edges) {
        List<Edge> copy = List.copyOf(edges);
        return new Dependencies(() -> copy);
    }

    /** Edges that cost something to find out. */
    public static Dependencies later(Supplier<Collection<Edge>> edges) {
        return new Dependencies(edges);
    }

    /** What {@code id} cannot be without. */
    public NavigableSet<ObjectId> needs(ObjectId id) {
        return all().getOrDefault(id, Collections.emptyNavigableSet());
    }

    /** The same edges, from the needed to those that need it. */
    public Dependencies inverse() {
        List<Edge> inverse = new ArrayList<>();
        all().forEach((id, others) -> others.forEach(other -> inverse.add(new Edge(other, id))));
        return new Dependencies(() -> inverse);
    }

    /** The same edges where objects have other ids, by their id here; those that have none are left out. */
    public Dependencies renamed(Map<ObjectId, ObjectId> ids) {
        return later(() -> edges.get().stream()
                .flatMap(edge -> renamed(edge, ids).stream())
                .toList());
    }

    private static Optional<Edge> renamed(Edge edge, Map<ObjectId, ObjectId> ids) {
        return Optional.ofNullable(ids.get(edge.dependent()))
                .flatMap(from -> Optional.ofNullable(ids.get(edge.needed())).map(to -> new Edge(from, to)));
    }

    /** In no order but that of what an object needs: there are tens of thousands. */
    private synchronized Map<ObjectId, NavigableSet<ObjectId>> all() {
        if (sorted.isEmpty()) {
            Map<ObjectId, NavigableSet<ObjectId>> needs = new HashMap<>();
            for (Edge edge : edges.get()) {
                if (!edge.dependent().equals(edge.needed())) {
                    needs.computeIfAbsent(edge.dependent(), id -> new TreeSet<>())
                            .add(edge.needed());
                }
            }
            needs.replaceAll((id, others) -> Collections.unmodifiableNavigableSet(others));
            sorted = Optional.of(needs);
        }
        return sorted.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dependencies dependencies && all().equals(dependencies.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        return new TreeMap<>(all()).toString();
    }
}
