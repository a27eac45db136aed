package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the order of the changes between two databases that can be made in one transaction, with their rebuilds.
 *
 * @param filled columns in which rows get values
 * @param strict whether all that runs functions over rows waits for what they may read; that may make a circle where
 *     there need be none, and then only checks wait, and the proof says whether that does
 */
record Sorting(Database from, Database to, Set<ObjectId> filled, boolean strict) {

    Sorting(Database from, Database to, Set<ObjectId> filled) {
        this(from, to, filled, true);
    }

    /** What waits for itself when altered in place may be free when it steps aside: {@code aside} grows until it is. */
    List<List<Change>> plan(List<Change> changes, Set<ObjectId> aside) {
        List<Change> complete =
                Lineages.separate(from, to, Ownership.separate(new Rebuilds(from, to, aside).complete(changes)));
        Set<ObjectId> apart = Set.of();
        while (true) {
            List<List<Change>> clusters = Clusters.of(complete, apart);
            Ordering ordering = new Ordering(clusters);
            new Precedence(from, to, clusters, ordering).demand();
            new Moves(from, to, clusters, ordering).demand();
            ColumnGrants.demand(clusters, ordering);
            LoneIndexes.demand(clusters, ordering);
            OwnerGrants.demand(from, to, clusters, ordering);
            demand(new RowCode(from, to, filled, clusters, ordering));
            List<Integer> sorted = ordering.sorted();
            if (sorted.size() == clusters.size()) {
                return sorted.stream().map(clusters::get).toList();
            }
            Set<ObjectId> stuck = stuck(clusters, sorted);
            if (apart.containsAll(stuck)) {
                if (strict && aside.containsAll(stuck)) {
                    return new Sorting(from, to, filled, false).plan(changes, Set.of());
                }
                return plan(changes, more(aside, stuck));
            }
            apart = union(apart, stuck);
        }
    }

    private void demand(RowCode code) {
        if (strict) {
            code.demand();
        } else {
            code.demandOfChecks();
        }
    }

    private static Set<ObjectId> more(Set<ObjectId> aside, Set<ObjectId> stuck) {
        if (aside.containsAll(stuck)) {
            throw circle(stuck);
        }
        return union(aside, stuck);
    }

    private static Set<ObjectId> union(Set<ObjectId> one, Set<ObjectId> other) {
        Set<ObjectId> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Set<ObjectId> stuck(List<List<Change>> clusters, List<Integer> sorted) {
        Set<Integer> done = new HashSet<>(sorted);
        List<Change> left = new ArrayList<>();
        for (int number = 0; number < clusters.size(); number++) {
            if (!done.contains(number)) {
                left.addAll(clusters.get(number));
            }
        }
        return left.stream().map(Change::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ProblemException circle(Set<ObjectId> stuck) {
        String names = stuck.stream().limit(6).map(ObjectId::toString).collect(Collectors.joining(", "));
        return Problem.of(
                        Code.DEPENDENCY_CIRCLE,
                        Location.of("plan"),
                        "objects wait for each other in a circle: " + names,
                        "make the change in two revisions")
                .asException();
    }
}
