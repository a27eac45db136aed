package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import java.util.List;

/** Changes in an order that PostgreSQL accepts, divided into transactions. */
public record Plan(List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** All changes, in order. */
    public List<Change> changes() {
        return steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    /** The plan that leads back. */
    public Plan reverse() {
        return new Plan(steps.reversed().stream().map(Step::reverse).toList());
    }
}
