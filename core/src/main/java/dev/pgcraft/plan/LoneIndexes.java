package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Indexes on a partitioned table only: a partition that comes while they are there would get one, too. Where there are
 * no partitions yet, PostgreSQL makes no difference.
 */
final class LoneIndexes {

    private LoneIndexes() {}

    /** Those on tables whose partitions come, go or change. */
    static List<ObjectId> inTheWay(Database from, List<Change> changes) {
        Set<QualifiedName> divided = new TreeSet<>();
        changes.forEach(change -> divided.addAll(above(change)));
        return from.objects().values().stream()
                .filter(object -> object instanceof Index index && index.only() && divided.contains(index.table()))
                .map(SchemaObject::id)
                .toList();
    }

    /** They go before, and come back behind. */
    static void demand(List<List<Change>> clusters, Ordering ordering) {
        Map<QualifiedName, List<Integer>> moves = new TreeMap<>();
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                for (QualifiedName above : above(change)) {
                    moves.computeIfAbsent(above, table -> new ArrayList<>()).add(number);
                }
            }
        }
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                demand(number, change, moves, ordering);
            }
        }
    }

    private static void demand(int number, Change change, Map<QualifiedName, List<Integer>> moves, Ordering ordering) {
        if (change instanceof Change.Drop(Index index) && index.only()) {
            moves.getOrDefault(index.table(), List.of()).forEach(move -> ordering.before(number, move));
        }
        if (change instanceof Change.Create(Index index) && index.only()) {
            moves.getOrDefault(index.table(), List.of()).forEach(move -> ordering.before(move, number));
        }
    }

    /** The tables of which a change makes or loses partitions. */
    private static Set<QualifiedName> above(Change change) {
        return switch (change) {
            case Change.Create(Table table) -> Set.copyOf(table.lineage().parents());
            case Change.Drop(Table table) -> Set.copyOf(table.lineage().parents());
            case Change.Alter(Table before, Table after)
            when !before.lineage().sameAs(after.lineage()) -> {
                Set<QualifiedName> above = new TreeSet<>(before.lineage().parents());
                above.addAll(after.lineage().parents());
                yield above;
            }
            case Change other -> Set.of();
        };
    }
}
