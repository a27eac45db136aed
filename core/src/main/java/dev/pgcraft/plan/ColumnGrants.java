package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is granted on columns: REVOKE on their table takes it away, too, so it is granted again behind that. */
final class ColumnGrants {

    private ColumnGrants() {}

    /** Those that a REVOKE on the table would take along, on the way there or back. */
    static List<ObjectId> inTheWay(Database from, List<Change> changes) {
        Map<ObjectId, Set<Privilege>> taken = taken(changes.stream());
        return from.objects().values().stream()
                .flatMap(ColumnGrants::ofColumn)
                .filter(grant -> beside(grant, taken).findAny().isPresent())
                .map(Grant::id)
                .toList();
    }

    /** They go before what is granted on their table changes, and come back behind it. */
    static void demand(List<List<Change>> clusters, Ordering ordering) {
        Map<ObjectId, Set<Privilege>> taken = taken(clusters.stream().flatMap(List::stream));
        Map<ObjectId, List<Integer>> numbers = new TreeMap<>();
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                numbers.computeIfAbsent(change.id(), id -> new ArrayList<>()).add(number);
            }
        }
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                List<Integer> others = beside(change, taken)
                        .flatMap(table -> numbers.getOrDefault(table, List.of()).stream())
                        .toList();
                demand(number, change, others, ordering);
            }
        }
    }

    private static void demand(int number, Change change, List<Integer> others, Ordering ordering) {
        for (int other : others) {
            boolean goes = change instanceof Change.Drop;
            ordering.before(goes ? number : other, goes ? other : number);
        }
    }

    private static Stream<ObjectId> beside(Change change, Map<ObjectId, Set<Privilege>> taken) {
        return switch (change) {
            case Change.Drop(var object) -> ofColumn(object).flatMap(grant -> beside(grant, taken));
            case Change.Create(var object) -> ofColumn(object).flatMap(grant -> beside(grant, taken));
            case Change other -> Stream.of();
        };
    }

    /** The grants on the table that take some of this one along. */
    private static Stream<ObjectId> beside(Grant grant, Map<ObjectId, Set<Privilege>> taken) {
        return onTable(grant)
                .filter(table -> taken.getOrDefault(table, Set.of()).stream().anyMatch(grant.privileges()::contains));
    }

    private static Map<ObjectId, Set<Privilege>> taken(Stream<Change> changes) {
        Map<ObjectId, Set<Privilege>> taken = new TreeMap<>();
        changes.flatMap(ColumnGrants::ofTable)
                .forEach(grant ->
                        taken.computeIfAbsent(grant.id(), id -> new TreeSet<>()).addAll(grant.privileges()));
        return taken;
    }

    /** What the same role is granted on the whole table or view. */
    private static Stream<ObjectId> onTable(Grant grant) {
        List<String> path = grant.on().path();
        return ObjectId.relations(QualifiedName.of(path.get(0), path.get(1))).stream()
                .map(table -> ObjectId.grant(table, grant.to()));
    }

    private static Stream<Grant> ofColumn(SchemaObject object) {
        return object instanceof Grant grant && grant.on().kind() == Kind.COLUMN ? Stream.of(grant) : Stream.of();
    }

    /** What a change takes away from whole tables, or its reverse. */
    private static Stream<Grant> ofTable(Change change) {
        Stream<SchemaObject> objects = switch (change) {
            case Change.Drop(var object) -> Stream.of(object);
            case Change.Create(var object) -> Stream.of(object);
            case Change.Alter(Grant before, Grant after) -> Stream.of(less(before, after), less(after, before));
            case Change other -> Stream.of();
        };
        return objects.filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .filter(grant ->
                        grant.newcomers().isEmpty() && grant.on().path().size() == 2);
    }

    private static Grant less(Grant grant, Grant other) {
        Set<Privilege> lost = new TreeSet<>(grant.privileges());
        lost.removeIf(privilege -> other.privileges().contains(privilege)
                && (other.passable().contains(privilege) || !grant.passable().contains(privilege)));
        return Grant.of(grant.on(), grant.to(), lost);
    }
}
