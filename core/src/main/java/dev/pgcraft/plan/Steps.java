package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Constraint;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a plan into transactions small enough for PostgreSQL's lock table.
 *
 * <p>The table has room for {@code max_locks_per_transaction} × {@code max_connections} locks, 6,400 by default; a new
 * table takes three (itself, its TOAST table, and that one's index).
 */
final class Steps {

    private static final int MOST_LOCKS = 4_000;

    private Steps() {}

    /** The clusters in order, none of them divided. */
    static List<Step> divide(List<List<Change>> clusters) {
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
            locks += cluster.stream().mapToInt(Steps::locks).sum();
        }
        if (!current.isEmpty()) {
            steps.add(new Step(current));
        }
        return steps;
    }

    /** Where what it hangs on may be locked by it for the first time; a foreign key is checked over all indexes. */
    private static int locks(Change change) {
        return switch (change.id().kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW -> 3;
            case ROLE, COLUMN, SCHEMA, FUNCTION -> 0;
            case TYPE -> change instanceof Change.Remake(var types, var columns) ? 3 * columns.size() + 2 : 2;
            case SEQUENCE, COLUMN_SETTINGS, REPLICA_IDENTITY, STATISTICS, POLICY, NEWCOMERS, GRANT -> 1;
            case INDEX, TRIGGER -> 2;
            case CONSTRAINT -> isForeignKey(change) ? 8 : 1;
        };
    }

    private static boolean isForeignKey(Change change) {
        return change instanceof Change.Create(Constraint constraint)
                && constraint.type() == Constraint.Type.FOREIGN_KEY;
    }
}
