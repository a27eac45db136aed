package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Checks that call functions, on tables with rows: they are made after, and dropped before, whatever a function may
 * read. Which that is, PostgreSQL does not know where a body is text; and no object ever needs a check.
 */
record CallingChecks(Database from, Database to, List<List<Change>> clusters, Ordering ordering) {

    private static final Set<Kind> READ =
            Set.of(Kind.TYPE, Kind.SEQUENCE, Kind.TABLE, Kind.COLUMN, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.FUNCTION);

    void demand() {
        for (int i = 0; i < clusters.size(); i++) {
            int number = i;
            List<Change> cluster = clusters.get(number);
            if (cluster.size() == 1
                    && cluster.getFirst() instanceof Change.Create(Constraint made)
                    && calls(made, to)) {
                read().forEach(other -> ordering.before(other, number));
            }
            if (cluster.size() == 1
                    && cluster.getFirst() instanceof Change.Drop(Constraint gone)
                    && calls(gone, from)) {
                read().forEach(other -> ordering.before(number, other));
            }
        }
    }

    /** Whether a constraint is a check that calls a function. */
    static boolean calls(Constraint constraint, Database side) {
        return constraint.type() == Constraint.Type.CHECK
                && side.dependencies().needs(constraint.id()).stream()
                        .anyMatch(needed -> needed.kind() == Kind.FUNCTION);
    }

    /** Renames apart: they come first, and all others speak of the new names. */
    private IntStream read() {
        return IntStream.range(0, clusters.size())
                .filter(number -> clusters.get(number).stream().anyMatch(CallingChecks::isRead));
    }

    private static boolean isRead(Change change) {
        return !(change instanceof Change.Rename) && READ.contains(change.id().kind());
    }
}
