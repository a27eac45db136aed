package dev.pgcraft.scratch;

import dev.pgcraft.scratch.TableShape.Reference;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tables in an order in which each finds the rows that it must point to, as far as there is one. */
final class FillOrder {

    private FillOrder() {}

    /** All of them; what waits for itself in a circle that no NULL cuts comes last. */
    static List<TableShape> of(Collection<TableShape> shapes) {
        NavigableMap<QualifiedName, TableShape> waiting = new TreeMap<>();
        shapes.forEach(shape -> waiting.put(shape.name(), shape));
        List<TableShape> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<TableShape> next = ready(waiting, reference -> true);
            if (next.isEmpty()) {
                next = readyWithNull(waiting);
            }
            next.forEach(shape -> waiting.remove(shape.name()));
            ordered.addAll(next);
        }
        return ordered;
    }

    /** One at a time: when it is there, others may no longer need a NULL. */
    private static List<TableShape> readyWithNull(NavigableMap<QualifiedName, TableShape> waiting) {
        for (TableShape shape : waiting.values()) {
            if (targets(shape, reference -> !shape.canDoWithout(reference)).stream()
                    .noneMatch(waiting::containsKey)) {
                return List.of(shape);
            }
        }
        return new ArrayList<>(waiting.values());
    }

    private static List<TableShape> ready(
            NavigableMap<QualifiedName, TableShape> waiting, Predicate<Reference> counts) {
        return waiting.values().stream()
                .filter(shape -> targets(shape, counts).stream().noneMatch(waiting::containsKey))
                .toList();
    }

    private static NavigableSet<QualifiedName> targets(TableShape shape, Predicate<Reference> counts) {
        NavigableSet<QualifiedName> targets = new TreeSet<>();
        shape.references().stream()
                .filter(reference ->
                        counts.test(reference) && !reference.target().equals(shape.name()))
                .forEach(reference -> targets.add(reference.target()));
        return targets;
    }
}
