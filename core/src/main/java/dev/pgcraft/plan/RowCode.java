package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Trigger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What runs functions over the rows that are there as soon as it is made: it is made after, and dropped before,
 * whatever a function may read. Which that is, PostgreSQL does not know where a body is text.
 *
 * @param filled columns whose rows get values, with which the triggers of their table fire
 */
record RowCode(Database from, Database to, Set<ObjectId> filled, List<List<Change>> clusters, Ordering ordering) {

    private static final Set<Kind> READ =
            Set.of(Kind.TYPE, Kind.SEQUENCE, Kind.TABLE, Kind.COLUMN, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.FUNCTION);

    void demand() {
        demand(change -> true);
    }

    /** The same for checks only, which nothing ever needs, so that no circle comes of it. */
    void demandOfChecks() {
        demand(change -> change.id().kind() == Kind.CONSTRAINT);
    }

    private void demand(Predicate<Change> condition) {
        Dependencies before = from.dependencies().inverse();
        Dependencies after = to.dependencies().inverse();
        for (int i = 0; i < clusters.size(); i++) {
            int number = i;
            List<Change> cluster = clusters.get(number);
            if (cluster.size() > 1 || !condition.test(cluster.getFirst())) {
                continue;
            }
            if (runsWhenMade(cluster.getFirst(), to)) {
                read(cluster.getFirst(), after).forEach(other -> ordering.before(other, number));
            }
            if (runsWhenMade(cluster.getFirst().reverse(), from)) {
                read(cluster.getFirst(), before).forEach(other -> ordering.before(number, other));
            }
        }
    }

    private boolean runsWhenMade(Change change, Database side) {
        return switch (change) {
            case Change.Create(Column column) when filled.contains(column.id()) && hasTriggers(column) -> true;
            case Change.Create(var object) -> runs(object, side);
            case Change.Alter(Domain less, Domain more) -> !more.without(less).isEmpty() && calls(more.id(), side);
            case Change.Alter(Column less, Column more) ->
                filled.contains(more.id()) && less.nullable() && !more.nullable() && hasTriggers(more);
            case Change other -> false;
        };
    }

    private boolean hasTriggers(Column column) {
        return from.objects().values().stream()
                .anyMatch(object -> object instanceof Trigger trigger
                        && trigger.table().equals(column.table())
                        && to.find(trigger.id()).isPresent());
    }

    /** Whether an object keeps what functions gave for rows, or lets rows in by it. */
    static boolean runs(SchemaObject object, Database side) {
        boolean looksAtRows = switch (object) {
            case Constraint constraint -> constraint.type() == Constraint.Type.CHECK;
            case Index index -> true;
            case Column column ->
                column.value() instanceof Generated(var expression, var storage) && storage == Storage.STORED;
            case SchemaObject other -> false;
        };
        return looksAtRows && calls(object.id(), side);
    }

    /** Whether a function is called by what an object says. */
    static boolean calls(ObjectId id, Database side) {
        return side.dependencies().needs(id).stream().anyMatch(needed -> needed.kind() == Kind.FUNCTION);
    }

    /**
     * What may be read: renames apart, which come first, so that all others speak of the new names; and apart from what
     * needs the code itself.
     */
    private List<Integer> read(Change code, Dependencies dependents) {
        NavigableSet<ObjectId> needy = dependents(code.id(), dependents);
        List<Integer> read = new ArrayList<>();
        for (int number = 0; number < clusters.size(); number++) {
            List<Change> cluster = clusters.get(number);
            if (cluster.stream().anyMatch(RowCode::isRead)
                    && cluster.stream().noneMatch(change -> needy.contains(change.id()))) {
                read.add(number);
            }
        }
        return read;
    }

    private static NavigableSet<ObjectId> dependents(ObjectId id, Dependencies dependents) {
        NavigableSet<ObjectId> all = new TreeSet<>(Set.of(id));
        Deque<ObjectId> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            dependents.needs(open.remove()).stream().filter(all::add).forEach(open::add);
        }
        return all;
    }

    private static boolean isRead(Change change) {
        return !(change instanceof Change.Rename) && READ.contains(change.id().kind());
    }
}
