package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Lineage;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Divides a plan into transactions small enough for PostgreSQL's lock table.
 *
 * <p>The table has room for {@code max_locks_per_transaction} × {@code max_connections} locks, 6,400 by default; a new
 * table takes three (itself, its TOAST table, and that one's index).
 */
final class Steps {

    private static final int MOST_LOCKS = 4_000;

    private final Map<QualifiedName, Integer> below = new TreeMap<>();

    private Steps(Database from, Database to) {
        Map<QualifiedName, Lineage> lineages = new TreeMap<>();
        for (Database side : List.of(from, to)) {
            for (SchemaObject object : side.objects().values()) {
                if (object instanceof Table table && !table.lineage().parents().isEmpty()) {
                    lineages.put(table.name(), table.lineage());
                }
            }
        }
        lineages.forEach((table, lineage) -> count(lineage, lineages));
    }

    private void count(Lineage lineage, Map<QualifiedName, Lineage> lineages) {
        for (QualifiedName parent : lineage.parents()) {
            below.merge(parent, 1, Integer::sum);
            count(lineages.getOrDefault(parent, Lineage.NONE), lineages);
        }
    }

    /** The clusters in order, none of them divided. */
    static List<Step> divide(Database from, Database to, List<List<Change>> clusters) {
        return new Steps(from, to).divide(clusters);
    }

    private List<Step> divide(List<List<Change>> clusters) {
        List<Step> steps = new ArrayList<>();
        List<Change> current = new ArrayList<>();
        int locks = 0;
        for (List<Change> cluster : clusters) {
            if (locks >= MOST_LOCKS) {
                steps.add(new Step(current));
                current = new ArrayList<>();
                locks = 0;
            }
            current.addAll(cluster);
            locks += cluster.stream().mapToInt(this::locksOfAll).sum();
        }
        if (!current.isEmpty()) {
            steps.add(new Step(current));
        }
        return steps;
    }

    /** What is done to a table is done to all below it. */
    private int locksOfAll(Change change) {
        Optional<QualifiedName> table = switch (change) {
            case Change.Create(TableMember member) -> Optional.of(member.table());
            case Change.Drop(TableMember member) -> Optional.of(member.table());
            case Change.Convert(var from, var to, var how) -> Optional.of(to.table());
            case Change other -> Optional.empty();
        };
        int locks = locks(change);
        return locks
                + table.map(name -> below.getOrDefault(name, 0) * Math.max(1, locks))
                        .orElse(0);
    }

    /** Where what it hangs on may be locked by it for the first time; a foreign key is checked over all indexes. */
    private static int locks(Change change) {
        return switch (change.id().kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> 3;
            case ROLE, ROLE_TRAIT, COLUMN, SCHEMA, FUNCTION -> 0;
            case TYPE -> change instanceof Change.Remake(var types, var columns) ? 3 * columns.size() + 2 : 2;
            case EXTENSION -> 50;
            case SEQUENCE, COLUMN_SETTINGS, REPLICA_IDENTITY, STATISTICS, POLICY, NEWCOMERS, GRANT, OWNER -> 1;
            case INDEX, TRIGGER -> 2;
            case CONSTRAINT -> isForeignKey(change) ? 8 : 1;
        };
    }

    private static boolean isForeignKey(Change change) {
        return change instanceof Change.Create(Constraint constraint)
                && constraint.type() == Constraint.Type.FOREIGN_KEY;
    }
}
