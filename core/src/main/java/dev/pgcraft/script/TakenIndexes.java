package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Indexes of partitions that are not dropped although the table above gets the same: PostgreSQL attaches them to that
 * one instead of building others.
 */
record TakenIndexes(List<Change> changes, Database here, Database there) {

    /** The drops that are left out. */
    Set<Change> drops() {
        Set<Change> drops = new HashSet<>();
        Map<Sql, List<Change>> dropped = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Drop(Index below)) {
                dropped.computeIfAbsent(below.definition(), definition -> new ArrayList<>())
                        .add(change);
            }
            if (change instanceof Change.Create(Index above)) {
                List<Change> alike = dropped.getOrDefault(above.definition(), List.of());
                drops.addAll(alike.isEmpty() || !isAlone(above) ? List.of() : taken(alike, above));
            }
        }
        return drops;
    }

    private List<Change> taken(List<Change> dropped, Index above) {
        return dropped.stream()
                .filter(change -> change instanceof Change.Drop(Index below) && isTaken(below, above))
                .toList();
    }

    /** Of two that say the same, PostgreSQL would give it to the first. */
    private boolean isAlone(Index above) {
        return !above.only() && saying(above, above.table(), there) == 1;
    }

    private boolean isTaken(Index below, Index above) {
        return !below.table().equals(above.table())
                && saying(above, below.table(), here) == 1
                && isBelow(below.table(), above.table(), here)
                && isBelow(below.table(), above.table(), there)
                && saysTheSame(below, above)
                && isUntouched(below);
    }

    private static long saying(Index index, QualifiedName table, Database side) {
        return side.objects().values().stream()
                .filter(object ->
                        object instanceof Index other && other.table().equals(table) && saysTheSame(other, index))
                .count();
    }

    private static boolean saysTheSame(Index one, Index other) {
        return one.unique() == other.unique() && one.definition().equals(other.definition());
    }

    private static boolean isBelow(QualifiedName table, QualifiedName above, Database side) {
        return side.find(ObjectId.of(Kind.TABLE, table)).stream()
                .map(Table.class::cast)
                .filter(Table::isPartition)
                .flatMap(found -> found.lineage().parents().stream())
                .anyMatch(parent -> parent.equals(above) || isBelow(parent, above, side));
    }

    /** It holds what it shall hold, and nothing is known by its name. */
    private boolean isUntouched(Index index) {
        Set<ObjectId> changed = changes.stream().map(Change::id).collect(Collectors.toSet());
        boolean named = here.dependencies().inverse().needs(index.id()).stream()
                .anyMatch(id -> here.find(id).orElseThrow() instanceof ReplicaIdentity);
        return !named && here.dependencies().needs(index.id()).stream().noneMatch(changed::contains);
    }
}
