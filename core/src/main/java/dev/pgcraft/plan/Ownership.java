package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the circle between a sequence that a column owns and the column whose default calls it: the sequence is made
 * without its owner, and dropped without its owner.
 */
final class Ownership {

    private Ownership() {}

    static List<Change> separate(List<Change> changes) {
        List<Change> separated = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Create(Sequence sequence)
                when sequence.ownedBy().isPresent() -> {
                    separated.add(new Change.Create(free(sequence)));
                    separated.add(new Change.Alter(free(sequence), sequence));
                }
                case Change.Drop(Sequence sequence)
                when sequence.ownedBy().isPresent() -> {
                    separated.add(new Change.Alter(sequence, free(sequence)));
                    separated.add(new Change.Drop(free(sequence)));
                }
                case Change other -> separated.add(other);
            }
        }
        return separated;
    }

    private static Sequence free(Sequence sequence) {
        return sequence.withOwner(Optional.empty());
    }
}
