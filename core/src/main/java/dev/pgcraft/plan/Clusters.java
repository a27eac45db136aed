package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts together what one CREATE TABLE or DROP TABLE does: a table, its columns, and its constraints but foreign keys.
 *
 * <p>A cluster is a list of changes that are planned as one.
 */
final class Clusters {

    private static final Comparator<Change> WITHIN = Comparator.comparingInt(Clusters::rank)
            .thenComparingInt(change -> object(change) instanceof Column column ? column.position() : 0)
            .thenComparing(Change::id);

    private Clusters() {}

    /** Every change in exactly one cluster; tables in {@code apart} are not put together. */
    static List<List<Change>> of(List<Change> changes, Set<ObjectId> apart) {
        Map<ObjectId, List<Change>> created = new TreeMap<>();
        Map<ObjectId, List<Change>> dropped = new TreeMap<>();
        changes.forEach(change -> start(change, apart, created, dropped));

        List<List<Change>> clusters = new ArrayList<>();
        for (Change change : changes) {
            Map<ObjectId, List<Change>> tables = change instanceof Change.Drop ? dropped : created;
            ObjectId table = isPart(change) ? tableOf(object(change)) : change.id();
            if (isPart(change) && tables.containsKey(table)) {
                tables.get(table).add(change);
            } else {
                clusters.add(List.of(change));
            }
        }
        created.values()
                .forEach(cluster -> clusters.add(cluster.stream().sorted(WITHIN).toList()));
        dropped.values()
                .forEach(cluster ->
                        clusters.add(cluster.stream().sorted(WITHIN.reversed()).toList()));
        return clusters;
    }

    private static void start(
            Change change,
            Set<ObjectId> apart,
            Map<ObjectId, List<Change>> created,
            Map<ObjectId, List<Change>> dropped) {
        if (apart.contains(change.id())) {
            return;
        }
        if (change instanceof Change.Create(Table table)) {
            created.put(table.id(), new ArrayList<>());
        }
        if (change instanceof Change.Drop(Table table)) {
            dropped.put(table.id(), new ArrayList<>());
        }
    }

    private static boolean isPart(Change change) {
        return switch (change) {
            case Change.Create(var object) -> isPart(object);
            case Change.Drop(var object) -> isPart(object);
            case Change.Alter alter -> false;
            case Change.Convert convert -> false;
            case Change.Remake remake -> false;
            case Change.Rename rename -> false;
        };
    }

    private static boolean isPart(SchemaObject object) {
        return object instanceof Table
                || object instanceof Column
                || (object instanceof Constraint constraint && constraint.type() != Constraint.Type.FOREIGN_KEY);
    }

    private static ObjectId tableOf(SchemaObject object) {
        return switch (object) {
            case Column column -> ObjectId.of(Kind.TABLE, column.table());
            case Constraint constraint -> ObjectId.of(Kind.TABLE, constraint.table());
            case SchemaObject other -> other.id();
        };
    }

    private static SchemaObject object(Change change) {
        return switch (change) {
            case Change.Create(var object) -> object;
            case Change.Drop(var object) -> object;
            case Change.Alter(var from, var to) -> to;
            case Change.Convert(var from, var to, var conversion) -> to;
            case Change.Remake remake -> throw new IllegalArgumentException("a type is no part of a table");
            case Change.Rename rename -> throw new IllegalArgumentException("a rename is no part of a table");
        };
    }

    private static int rank(Change change) {
        return switch (object(change)) {
            case Table table -> 0;
            case Column column -> 1;
            case Constraint constraint -> constraint.type() == Constraint.Type.PRIMARY_KEY ? 2 : 3;
            case SchemaObject other -> throw new IllegalArgumentException("no part of a table: " + other.id());
        };
    }
}
