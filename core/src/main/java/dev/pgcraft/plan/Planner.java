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
 * Puts changes into an order that PostgreSQL accepts, with the rebuilds they entail. Pure; the same input, the same
 * plan.
 */
public final class Planner {

    /**
     * The plan that makes {@code changes}, all of which lead from one database to the other.
     *
     * @throws ProblemException E301 if objects need each other in a circle that cannot be cut, E303 if a table would be
     *     partitioned otherwise
     */
    public Plan plan(Database from, Database to, List<Change> changes) {
        if (changes.isEmpty()) {
            return new Plan(List.of());
        }
        Lineages.refuse(changes);
        EnumValues values = EnumValues.of(changes);
        Database grown = values.grown(from);
        Database full = values.full(to);
        List<Step> steps = new ArrayList<>(Steps.divide(grown, full, plan(grown, full, values.rest(), Set.of())));
        if (!values.added().isEmpty()) {
            List<Change> back = together(grown, from, Step.reverse(values.added()));
            addFirst(new Step(Owners.around(from, values.added()), back), steps);
        }
        if (!values.removed().isEmpty()) {
            List<Change> gone = together(full, to, List.copyOf(values.removed()));
            steps.add(new Step(gone, Owners.around(to, Step.reverse(values.removed()))));
        }
        return new Plan(steps);
    }

    private static List<Change> together(Database from, Database to, List<Change> changes) {
        return plan(from, to, changes, Set.of()).stream().flatMap(List::stream).toList();
    }

    /** New roles come before everything: one of them may be the owner. */
    private static void addFirst(Step first, List<Step> steps) {
        List<Change> roles = steps.isEmpty()
                ? List.of()
                : steps.getFirst().changes().stream()
                        .takeWhile(RoleChanges::comes)
                        .toList();
        if (!roles.isEmpty()) {
            List<Change> next = steps.removeFirst().changes();
            if (next.size() > roles.size()) {
                steps.addFirst(new Step(next.subList(roles.size(), next.size())));
            }
        }
        steps.addFirst(first.with(roles, 0));
    }

    /** What waits for itself when altered in place may be free when it steps aside: {@code aside} grows until it is. */
    private static List<List<Change>> plan(Database from, Database to, List<Change> changes, Set<ObjectId> aside) {
        List<Change> complete =
                Lineages.separate(from, to, Ownership.separate(new Rebuilds(from, to, aside).complete(changes)));
        Set<ObjectId> apart = Set.of();
        while (true) {
            List<List<Change>> clusters = Clusters.of(complete, apart);
            Ordering ordering = new Ordering(clusters);
            new Precedence(from, to, clusters, ordering).demand();
            new Moves(from, to, clusters, ordering).demand();
            new CallingChecks(from, to, clusters, ordering).demand();
            List<Integer> sorted = ordering.sorted();
            if (sorted.size() == clusters.size()) {
                return sorted.stream().map(clusters::get).toList();
            }
            Set<ObjectId> stuck = stuck(clusters, sorted);
            if (apart.containsAll(stuck)) {
                return plan(from, to, changes, more(aside, stuck));
            }
            apart = union(apart, stuck);
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
