package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        return plan(from, to, changes, Set.of());
    }

    /**
     * The same where rows get values.
     *
     * @param filled the columns in which they do
     */
    public Plan plan(Database from, Database to, List<Change> changes, Set<ObjectId> filled) {
        if (changes.isEmpty()) {
            return new Plan(List.of());
        }
        Lineages.refuse(changes);
        EnumValues values = EnumValues.of(changes);
        Database grown = values.grown(from);
        Database full = values.full(to);
        List<Step> steps = new ArrayList<>(
                Steps.divide(grown, full, new Sorting(grown, full, filled).plan(values.rest(), Set.of())));
        if (!values.added().isEmpty()) {
            List<Change> back = together(grown, from, Step.reverse(values.added()));
            addFirst(new Step(Owners.around(from, values.added()), back), steps);
        }
        if (!values.removed().isEmpty()) {
            List<Change> gone = together(full, to, List.copyOf(values.removed()));
            steps.add(new Step(gone, Owners.around(to, Step.reverse(values.removed()))));
        }
        Plan plan = new Plan(steps);
        PartitionKeys.refuse(from, plan.changes());
        return plan;
    }

    private static List<Change> together(Database from, Database to, List<Change> changes) {
        return new Sorting(from, to, Set.of())
                .plan(changes, Set.of()).stream().flatMap(List::stream).toList();
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
}
