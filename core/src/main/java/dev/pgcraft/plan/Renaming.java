package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Declared renames, and the plan that goes on under the new names.
 *
 * @param from where the renames begin
 */
public record Renaming(Database from, List<Change> renames) {

    public Renaming {
        renames = List.copyOf(renames);
    }

    /**
     * Renames stand in the first transaction of what follows, behind new roles: one of them may be the owner. Before
     * them goes what does not bear the new names: checks that call functions, which may speak of the old ones. Those
     * that a step drops and its way back does not make are not evaluated on either way.
     */
    public Plan join(Plan rest) {
        if (renames.isEmpty()) {
            return rest;
        }
        Set<ObjectId> lost = lostTables(rest);
        List<Change> first = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Step step : rest.steps()) {
            Step left = step;
            for (Change change : step.changes()) {
                Optional<Constraint> check =
                        step.back().contains(change.reverse()) ? callingCheck(change, lost) : Optional.empty();
                check.map(Change.Drop::new).ifPresent(first::add);
                left = check.isPresent() ? left.without(change) : left;
            }
            if (!left.changes().isEmpty()) {
                steps.add(left);
            }
        }
        first.addAll(renames);
        if (steps.isEmpty()) {
            return new Plan(List.of(new Step(first)));
        }
        List<Change> following = steps.getFirst().changes();
        int roles = (int) following.stream().takeWhile(RoleChanges::comes).count();
        steps.addFirst(steps.removeFirst().with(first, roles));
        return new Plan(steps);
    }

    private static Set<ObjectId> lostTables(Plan plan) {
        Set<ObjectId> lost = new TreeSet<>();
        for (Change change : plan.changes()) {
            if (change instanceof Change.Drop(Table table)) {
                lost.add(table.id());
            }
        }
        return lost;
    }

    /** The check that a change drops, as it was called first, if it calls functions and its table stays. */
    private Optional<Constraint> callingCheck(Change change, Set<ObjectId> lost) {
        if (!(change instanceof Change.Drop(Constraint check)) || lost.contains(table(check.table()))) {
            return Optional.empty();
        }
        return from.find(ObjectId.member(Kind.CONSTRAINT, firstName(check.table()), check.name()))
                .map(Constraint.class::cast)
                .filter(first -> CallingChecks.calls(first, from));
    }

    private QualifiedName firstName(QualifiedName table) {
        ObjectId id = table(table);
        for (Change change : renames.reversed()) {
            if (change instanceof Change.Rename(var before, var after) && after.equals(id)) {
                id = before;
            }
        }
        return QualifiedName.of(id.path().get(0), id.path().get(1));
    }

    private static ObjectId table(QualifiedName name) {
        return ObjectId.of(Kind.TABLE, name);
    }
}
