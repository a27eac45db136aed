package dev.pgcraft.diff;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Turns a drop and a create of the same index or constraint, or of a column's own sequence, under another name into a
 * rename.
 *
 * <p>Only where a rename cannot be a wrong guess: an index and a constraint are what they say, and a sequence is its
 * column's.
 */
final class SilentRenames {

    private final List<Change> changes;

    SilentRenames(List<Change> changes) {
        this.changes = changes;
    }

    List<Change> merged() {
        Map<Object, SequencedSet<Change.Drop>> dropped = dropped();
        SequencedSet<Change> gone = new LinkedHashSet<>();
        List<Change> renames = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Create(var object)) {
                twin(object, dropped).ifPresent(drop -> {
                    gone.add(drop);
                    gone.add(change);
                    renames.add(new Change.Rename(drop.id(), change.id()));
                });
            }
        }
        List<Change> merged = new ArrayList<>(renames);
        changes.stream().filter(change -> !gone.contains(change)).forEach(merged::add);
        return List.copyOf(merged);
    }

    private Map<Object, SequencedSet<Change.Drop>> dropped() {
        Map<Object, SequencedSet<Change.Drop>> dropped = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Drop drop) {
                content(drop.object())
                        .ifPresent(content -> dropped.computeIfAbsent(content, key -> new LinkedHashSet<>())
                                .add(drop));
            }
        }
        return dropped;
    }

    private static Optional<Change.Drop> twin(SchemaObject created, Map<Object, SequencedSet<Change.Drop>> dropped) {
        return content(created)
                .map(dropped::get)
                .filter(drops -> !drops.isEmpty())
                .map(SequencedSet::removeFirst);
    }

    /** Everything but the name. */
    private static Optional<Object> content(SchemaObject object) {
        return switch (object) {
            case Index index ->
                Optional.of(List.of(index.table(), index.unique(), index.only(), index.definition(), index.comment()));
            case Constraint constraint ->
                Optional.of(List.of(constraint.table(), constraint.definition(), constraint.comment()));
            case Sequence sequence ->
                sequence.ownedBy().map(owner -> List.of(owner, sequence.type(), sequence.range(), sequence.cycle()));
            case SchemaObject other -> Optional.empty();
        };
    }
}
