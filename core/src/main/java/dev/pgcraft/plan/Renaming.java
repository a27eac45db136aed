package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
     * them goes what does not bear the new names: what runs functions over rows, which may speak of the old ones, and
     * what hangs on that. What a step drops and its way back does not make is not run on either way.
     */
    public Plan join(Plan rest) {
        if (renames.isEmpty()) {
            return rest;
        }
        Set<ObjectId> lost = lostTables(rest);
        Set<ObjectId> early = new TreeSet<>();
        List<Change> first = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Step step : rest.steps()) {
            step.changes().stream()
                    .filter(change -> step.back().contains(change.reverse()))
                    .filter(change -> !isIn(lost, change))
                    .flatMap(change -> underFirstName(change).stream())
                    .filter(this::runsOnTheWayBack)
                    .forEach(change -> early.add(change.id()));
        }
        Set<ObjectId> all = withDependents(early);
        for (Step step : rest.steps()) {
            Step left = step;
            for (Change change : step.changes()) {
                Optional<Change> before = underFirstName(change)
                        .filter(old -> step.back().contains(change.reverse()) && all.contains(old.id()));
                before.ifPresent(first::add);
                left = before.isPresent() ? left.without(change) : left;
            }
            if (!left.changes().isEmpty()) {
                steps.add(left);
            }
        }
        return joined(first, steps);
    }

    private Plan joined(List<Change> before, List<Step> steps) {
        List<Change> first = new ArrayList<>(before);
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

    private static boolean isIn(Set<ObjectId> tables, Change change) {
        return change instanceof Change.Drop(TableMember member)
                && tables.contains(ObjectId.of(Kind.TABLE, member.table()));
    }

    /** The change as it was to be made before the renames, if it only takes something away. */
    private Optional<Change> underFirstName(Change change) {
        return switch (change) {
            case Change.Drop(var object) -> from.find(firstId(object.id())).map(Change.Drop::new);
            case Change.Alter(Domain before, Domain after)
            when after.equals(before.bare()) ->
                from.find(firstId(before.id()))
                        .map(Domain.class::cast)
                        .map(domain -> new Change.Alter(domain, domain.bare()));
            case Change other -> Optional.empty();
        };
    }

    private boolean runsOnTheWayBack(Change change) {
        return switch (change) {
            case Change.Drop(var object) -> RowCode.runs(object, from);
            case Change.Alter(var before, var after) -> RowCode.calls(before.id(), from);
            case Change other -> false;
        };
    }

    private Set<ObjectId> withDependents(Set<ObjectId> ids) {
        Set<ObjectId> all = new TreeSet<>(ids);
        Deque<ObjectId> open = new ArrayDeque<>(ids);
        Dependencies dependents =
                ids.isEmpty() ? Dependencies.NONE : from.dependencies().inverse();
        while (!open.isEmpty()) {
            dependents.needs(open.remove()).stream().filter(all::add).forEach(open::add);
        }
        return all;
    }

    private ObjectId firstId(ObjectId now) {
        ObjectId id = now;
        for (Change change : renames.reversed()) {
            if (change instanceof Change.Rename(var before, var after)) {
                id = id.moved(after, before);
            }
        }
        return id;
    }
}
