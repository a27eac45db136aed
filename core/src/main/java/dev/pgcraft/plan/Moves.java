package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When a table leaves its parents and when it is given to others: before what happens to it as a table of its own, and
 * after that; and never while the table above is changing.
 */
record Moves(Database from, Database to, List<List<Change>> clusters, Ordering ordering) {

    void demand() {
        Map<ObjectId, Integer> drops = drops();
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                if (change instanceof Change.Alter(Table before, Table after)
                        && !before.lineage().sameAs(after.lineage())) {
                    demand(number, before, after);
                }
                if (change instanceof Change.Drop(var object)) {
                    afterThoseAbove(number, object, drops);
                }
            }
        }
    }

    private Map<ObjectId, Integer> drops() {
        Map<ObjectId, Integer> drops = new TreeMap<>();
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                if (change instanceof Change.Drop drop) {
                    drops.put(drop.id(), number);
                }
            }
        }
        return drops;
    }

    /** What a table has of its own besides what it has from above stays when that goes, and goes afterwards. */
    private void afterThoseAbove(int number, SchemaObject object, Map<ObjectId, Integer> drops) {
        boolean besides = object instanceof Constraint
                || (object instanceof Column column
                        && column.isInherited()
                        && column.descent().local());
        if (besides && object instanceof TableMember member) {
            for (QualifiedName parent : from.parents(member.table())) {
                List<String> path = List.of(
                        parent.schema().name(),
                        parent.name().name(),
                        object.id().path().getLast());
                Optional.ofNullable(drops.get(new ObjectId(object.id().kind(), path)))
                        .ifPresent(above -> ordering.before(above, number));
            }
        }
    }

    /** The tables above a table, and those above them. */
    private static Set<QualifiedName> above(Database side, QualifiedName table) {
        Set<QualifiedName> above = new TreeSet<>();
        Deque<QualifiedName> open = new ArrayDeque<>(side.parents(table));
        while (!open.isEmpty()) {
            QualifiedName next = open.remove();
            if (above.add(next)) {
                open.addAll(side.parents(next));
            }
        }
        return above;
    }

    private void demand(int move, Table before, Table after) {
        boolean leaves =
                after.lineage().parents().size() < before.lineage().parents().size();
        Set<QualifiedName> above = leaves ? above(from, before.name()) : above(to, after.name());
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                boolean own = member(change)
                        .filter(part -> part.table().equals(after.name()))
                        .isPresent();
                boolean fromAbove = member(change)
                        .filter(part -> above.contains(part.table()))
                        .isPresent();
                if (fromAbove && comesBack(after)) {
                    ordering.before(number, move);
                } else if (fromAbove || (own && !comesBack(after))) {
                    ordering.before(leaves ? move : number, leaves ? number : move);
                }
            }
        }
    }

    /** Whether an object is a table that leaves its parents, or is given to some. */
    static boolean isMoved(Database from, Database to, ObjectId id) {
        Optional<SchemaObject> before = from.find(id);
        Optional<SchemaObject> after = to.find(id);
        return before.isPresent()
                && after.isPresent()
                && before.get() instanceof Table old
                && after.get() instanceof Table young
                && !old.lineage().sameAs(young.lineage());
    }

    /** Whether it is only for other bounds that it leaves. */
    private boolean comesBack(Table table) {
        return from.parents(table.name()).equals(to.parents(table.name()));
    }

    private static Optional<TableMember> member(Change change) {
        return switch (change) {
            case Change.Create(var object) -> member(object);
            case Change.Drop(var object) -> member(object);
            case Change.Alter(var before, var object) -> member(object);
            case Change.Convert(var before, var object, var how) -> member(object);
            case Change.Remake remake -> Optional.empty();
            case Change.Rename rename -> Optional.empty();
        };
    }

    private static Optional<TableMember> member(SchemaObject object) {
        return switch (object) {
            case Column column -> Optional.of(column);
            case Constraint constraint -> Optional.of(constraint);
            case Index index when !index.only() -> Optional.of(index);
            case SchemaObject other -> Optional.empty();
        };
    }
}
