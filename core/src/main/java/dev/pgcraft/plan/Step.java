package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes that are made in one transaction.
 *
 * @param back the changes that undo these
 */
public record Step(List<Change> changes, List<Change> back) {

    public Step {
        changes = List.copyOf(changes);
        back = List.copyOf(back);
    }

    /** A step that is undone change by change. */
    public Step(List<Change> changes) {
        this(changes, reverse(changes));
    }

    /** The changes that undo changes, in their order. */
    static List<Change> reverse(List<? extends Change> changes) {
        return changes.reversed().stream().map(Change::reverse).toList();
    }

    /** The step that undoes this one. */
    public Step reverse() {
        return new Step(back, changes);
    }

    /** The same step, in which a change is not made. */
    Step without(Change change) {
        List<Change> less = new ArrayList<>(changes);
        less.remove(change);
        List<Change> lessBack = new ArrayList<>(back);
        lessBack.remove(change.reverse());
        return new Step(less, lessBack);
    }

    /** The same step, in which other changes are made, too, when the first {@code position} of its own are made. */
    Step with(List<Change> others, int position) {
        List<Change> more = new ArrayList<>(changes);
        more.addAll(position, others);
        List<Change> moreBack = new ArrayList<>(back);
        moreBack.addAll(back.size() - position, reverse(others));
        return new Step(more, moreBack);
    }
}
