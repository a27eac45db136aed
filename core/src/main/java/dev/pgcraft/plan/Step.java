package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import java.util.List;

/** Changes that are made in one transaction. */
public record Step(List<Change> changes) {

    public Step {
        changes = List.copyOf(changes);
    }

    /** The step that undoes this one. */
    public Step reverse() {
        return new Step(changes.reversed().stream().map(Change::reverse).toList());
    }
}
