package dev.pgcraft;

import dev.pgcraft.migrate.Revision;
import java.util.List;

/**
 * What a rebase has moved.
 *
 * @param moved in the order in which they are applied
 * @param notes what the user may want to know beside
 */
public record Rebased(List<Move> moved, List<String> notes) {

    /** A revision as it was and as it is. */
    public record Move(Revision before, Revision after) {}

    public Rebased {
        moved = List.copyOf(moved);
        notes = List.copyOf(notes);
    }
}
