package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what PostgreSQL will not change in place, and what must step aside for it.
 *
 * <p>An object that cannot be altered is dropped and made again, and so is everything that hangs on it.
 */
final class Rebuilds {

    private final Database from;
    private final Database to;
    private final Set<ObjectId> aside;
    private final Dependencies dependents;
    private final Map<ObjectId, List<Change>> changes = new TreeMap<>();
    private final Map<ObjectId, ObjectId> renamed = new TreeMap<>();
    private final Deque<Change> disturbing = new ArrayDeque<>();

    /**
     * The way from one database to the other.
     *
     * @param aside what is to step aside though it could be altered in place
     */
    Rebuilds(Database from, Database to, Set<ObjectId> aside) {
        this.from = from;
        this.to = to;
        this.aside = aside;
        this.dependents = from.dependencies().inverse();
    }

    /** The changes, with drops and creates in the place of alters that cannot be, and with all that these entail. */
    List<Change> complete(List<Change> found) {
        found.forEach(change -> put(change.id(), List.of(change)));
        found.stream()
                .filter(Change.Rename.class::isInstance)
                .map(Change.Rename.class::cast)
                .forEach(rename -> renamed.put(rename.from(), rename.to()));
        found.forEach(this::replaceIfImpossible);
        while (!disturbing.isEmpty()) {
            Change change = disturbing.removeFirst();
            dependents.needs(change.id()).forEach(dependent -> disturb(dependent, change));
        }
        return changes.values().stream().flatMap(List::stream).toList();
    }

    private void replaceIfImpossible(Change change) {
        switch (change) {
            case Change.Alter(var before, var after) when !canAlter(before, after) -> rebuild(before.id());
            case Change.Alter alter when aside.contains(alter.id()) -> stepAside(alter.id());
            case Change.Alter alter when disturbs(alter) -> disturbing.add(alter);
            case Change.Convert convert -> disturbing.add(convert);
            case Change.Drop drop -> disturbing.add(drop);
            case Change.Alter alter -> {}
            case Change.Create create -> {}
            case Change.Rename rename -> {}
        }
    }

    /** Drops an object and makes it again as it shall be. */
    private void rebuild(ObjectId id) {
        SchemaObject before = from.find(id).orElseThrow();
        Change.Drop drop = new Change.Drop(before);
        List<Change> both = new ArrayList<>(List.of(drop));
        ObjectId after = renamed.getOrDefault(id, id);
        changes.remove(after);
        to.find(after).map(Change.Create::new).ifPresent(both::add);
        put(id, both);
        disturbing.add(drop);
    }

    private void disturb(ObjectId dependent, Change by) {
        List<Change> planned = changes.getOrDefault(dependent, List.of());
        if (planned.stream().anyMatch(Change.Drop.class::isInstance)) {
            return;
        }
        boolean steppingAside =
                by instanceof Change.Drop(var object) && to.find(object.id()).isEmpty();
        if (steppingAside && !planned.isEmpty()) {
            return;
        }
        if (isBlocking(dependent, by)) {
            stepAside(dependent);
        }
    }

    private void stepAside(ObjectId dependent) {
        SchemaObject before = from.find(dependent).orElseThrow();
        switch (before) {
            case Column column when !(column.value() instanceof Generated) -> shed(column);
            case Column column when keepsValues(column) -> {}
            case Column column -> rebuild(dependent);
            case Constraint constraint -> rebuild(dependent);
            case Index index -> rebuild(dependent);
            case Function function -> rebuild(dependent);
            case View view -> rebuild(dependent);
            case Trigger trigger -> rebuild(dependent);
            case Grant grant -> rebuild(dependent);
            case Role role -> {}
            case Schema schema -> {}
            case Sequence sequence -> {}
            case Table table -> {}
        }
    }

    /** A column that ceases to be computed does so before what it was computed from changes. */
    private boolean keepsValues(Column column) {
        return changes.getOrDefault(column.id(), List.of()).stream()
                .anyMatch(change -> change instanceof Change.Alter(Column from, Column to) && !isGenerated(to));
    }

    /** A column with data is never dropped for its default's sake: it loses the default, and gets it back. */
    private void shed(Column column) {
        if (column.value() instanceof None
                || changes.getOrDefault(column.id(), List.of()).size() > 1) {
            return;
        }
        Column bare = column.withValue(new None());
        Column wanted = (Column) to.find(column.id()).orElseThrow();
        List<Change> before = changes.getOrDefault(column.id(), List.of());
        Change back = before.isEmpty() || before.getFirst() instanceof Change.Alter
                ? new Change.Alter(bare, wanted)
                : new Change.Convert(bare, wanted, ((Change.Convert) before.getFirst()).conversion());
        Change off = new Change.Alter(column, bare);
        put(column.id(), bare.sameAs(wanted) ? List.of(off) : List.of(off, back));
    }

    private void put(ObjectId id, List<Change> planned) {
        changes.put(id, planned);
    }

    /** Whether PostgreSQL refuses {@code by} while the dependent is there, or would leave it with outdated content. */
    private boolean isBlocking(ObjectId dependent, Change by) {
        if (by instanceof Change.Drop) {
            return true;
        }
        if (by instanceof Change.Alter(Function before, Function after)) {
            return holdsResults(from.find(dependent).orElseThrow());
        }
        return switch (from.find(dependent).orElseThrow()) {
            case View view -> true;
            case Trigger trigger -> true;
            case Function function -> true;
            case Grant grant -> !(by instanceof Change.Convert);
            case Role role -> false;
            case Column column -> column.value() instanceof Generated || !(by instanceof Change.Convert);
            case Constraint constraint ->
                constraint.type() == Constraint.Type.FOREIGN_KEY || !(by instanceof Change.Convert) || mixes(dependent);
            case Index index -> !(by instanceof Change.Convert) || mixes(dependent);
            case Schema schema -> false;
            case Sequence sequence -> false;
            case Table table -> false;
        };
    }

    /** Whether it keeps what functions gave when a row was written. */
    private static boolean holdsResults(SchemaObject object) {
        return object instanceof Index
                || (object instanceof Constraint constraint && constraint.type() == Constraint.Type.CHECK)
                || (object instanceof Column column
                        && column.value() instanceof Generated(var expression, var storage)
                        && storage == Storage.STORED);
    }

    /** Whether several columns of it get another type: between the first and the last it may make no sense. */
    private boolean mixes(ObjectId dependent) {
        return from.dependencies().needs(dependent).stream()
                        .filter(needed -> changes.getOrDefault(needed, List.of()).stream()
                                .anyMatch(Change.Convert.class::isInstance))
                        .count()
                > 1;
    }

    private static boolean canAlter(SchemaObject before, SchemaObject after) {
        return switch (before) {
            case Column column ->
                !(isGenerated(column) && isGenerated((Column) after)) || sameComputation(column, (Column) after);
            case View view -> view.replaceableBy((View) after);
            case Function function -> function.shape().equals(((Function) after).shape());
            case Constraint constraint -> constraint.definition().equals(((Constraint) after).definition());
            case Index index -> sameIndex(index, (Index) after);
            case Trigger trigger -> trigger.definition().equals(((Trigger) after).definition());
            case Role role -> true;
            case Schema schema -> true;
            case Sequence sequence -> true;
            case Table table -> true;
            case Grant grant -> true;
        };
    }

    private static boolean sameIndex(Index before, Index after) {
        return before.definition().equals(after.definition())
                && before.unique() == after.unique()
                && before.table().equals(after.table());
    }

    private static boolean sameComputation(Column before, Column after) {
        return before.value().equals(after.value())
                && before.type().equals(after.type())
                && before.collation().equals(after.collation());
    }

    /** Whether others notice: a column that begins or ceases to be computed, a function that gives other results. */
    private static boolean disturbs(Change.Alter alter) {
        return switch (alter) {
            case Change.Alter(Column before, Column after) -> isGenerated(before) != isGenerated(after);
            case Change.Alter(Function before, Function after) ->
                !before.definition().equals(after.definition());
            case Change.Alter other -> false;
        };
    }

    private static boolean isGenerated(Column column) {
        return column.value() instanceof Generated;
    }
}
