package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.plan.Act.Attach;
import dev.pgcraft.plan.Act.Build;
import dev.pgcraft.plan.Act.Discard;
import dev.pgcraft.plan.Act.Make;
import dev.pgcraft.plan.Act.Validate;
import dev.pgcraft.plan.Act.ValidateDomain;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes changes apart so that nobody who uses a table has to wait until PostgreSQL has looked at its rows.
 *
 * <p>What cannot be taken apart safely is made whole: then it is only slower for others, and a hazard says so.
 */
final class Easing {

    private final Surroundings surroundings;
    private final List<Change> changes;
    private final Affected affected;
    private final Map<ObjectId, When> built = new TreeMap<>();

    /** What waits for an index that is built after the other changes. */
    private final Set<ObjectId> waiting = new TreeSet<>();

    private final Phases phases = new Phases();
    private final ColumnEasing columns;

    Easing(Surroundings surroundings, List<Change> changes) {
        this.surroundings = surroundings;
        this.changes = List.copyOf(changes);
        this.affected = new Affected(surroundings, changes);
        this.columns = new ColumnEasing(surroundings, affected, built, phases);
    }

    /** The changes, taken apart. */
    Phases phases() {
        for (Change change : changes) {
            switch (change) {
                case Change.Create(Index index) -> built.put(index.id(), when(index));
                case Change.Create(Constraint key)
                when isKey(key) -> built.put(key.id(), KeyIndex.of(key).isPresent() ? when(key) : When.WHOLE);
                case Change other -> {}
            }
        }
        changes.forEach(this::ease);
        return phases;
    }

    private static boolean isKey(Constraint constraint) {
        return constraint.type() == Constraint.Type.PRIMARY_KEY || constraint.type() == Constraint.Type.UNIQUE;
    }

    private <T extends SchemaObject & TableMember> When when(T object) {
        if (!surroundings.isInUse(object.table()) || affected.isRewritten(object.table())) {
            return When.WHOLE;
        }
        if (affected.areUntouched(surroundings.neededAfter(object.id()))) {
            return When.BEFORE;
        }
        Set<ObjectId> hanging = new TreeSet<>();
        for (ObjectId id : surroundings.hangingOn(object.id())) {
            if (changes.stream().anyMatch(change -> change.id().equals(id))) {
                hanging.add(id);
            }
        }
        if (!hanging.stream().allMatch(this::mayWait)) {
            return When.WHOLE;
        }
        waiting.addAll(hanging);
        return When.AFTER;
    }

    /** Nobody misses it: a foreign key that was not there before, and what only replication looks at. */
    private boolean mayWait(ObjectId id) {
        boolean key = id.kind() == Kind.CONSTRAINT && affected.isMade(id) && !affected.isDropped(id);
        return key || id.kind() == Kind.REPLICA_IDENTITY;
    }

    private void ease(Change change) {
        switch (change) {
            case Change.Create(Index index) when isBuiltApart(index.id()) -> build(change, index);
            case Change.Drop(Index index) when isDiscarded(index) -> phases.discards.add(new Discard(index));
            case Change.Drop(var object) when isReplacedLater(object) -> {}
            case Change.Create(Constraint constraint) when isKey(constraint) -> key(change, constraint);
            case Change.Create(Constraint constraint) -> check(change, constraint);
            case Change.Create(Column column) -> columns.add(change, column);
            case Change.Alter(Column from, Column to) -> columns.alter(change, from, to);
            case Change.Alter alter
            when alter.from() instanceof Domain from && alter.to() instanceof Domain to -> domain(alter, from, to);
            case Change other when waiting.contains(other.id()) -> whole(other, !(other instanceof Change.Drop));
            case Change other -> whole(other, false);
        }
    }

    private void whole(Change change, boolean later) {
        (later ? phases.attached : phases.main).add(new Make(change));
    }

    private boolean isBuiltApart(ObjectId id) {
        When when = built.getOrDefault(id, When.WHOLE);
        return when != When.WHOLE;
    }

    /** Whether an index goes for good, and nothing that is done meanwhile takes it along or stumbles over it. */
    private boolean isDiscarded(Index index) {
        boolean harmless = !affected.isMade(index.id())
                && !surroundings.isNeededBefore(index.id())
                && !surroundings.isWanted(index.name().name())
                && !(index.unique() && affected.makesForeignKeys());
        return harmless && lasts(index);
    }

    /** Whether it can stay as it is until the other changes are made. */
    private <T extends SchemaObject & TableMember> boolean lasts(T object) {
        return surroundings.isInUse(object.table())
                && !surroundings.isAttached(object.table())
                && !affected.isRewritten(object.table())
                && affected.areUntouched(surroundings.neededBefore(object.id()));
    }

    /** Whether an object stays until the one that takes its place has been built. */
    private boolean isReplacedLater(SchemaObject object) {
        boolean later = built.getOrDefault(object.id(), When.WHOLE) == When.AFTER;
        return later
                && !surroundings.isNeededBefore(object.id())
                && switch (object) {
                    case Index index -> lasts(index);
                    case Constraint constraint -> lasts(constraint);
                    case SchemaObject other -> false;
                };
    }

    private void build(Change change, Index index) {
        Optional<Change> old = replacedLater(index.id());
        Index first = new Index(
                index.name().sibling(name(index.id(), index.name().name(), old.isPresent())),
                index.table(),
                index.unique(),
                index.only(),
                index.definition(),
                Optional.empty());
        builds(index.id()).add(new Build(change, first));
        List<Act> end = end(index.id());
        old.map(Make::new).ifPresent(end::add);
        if (!first.name().equals(index.name())) {
            end.add(new Make(new Change.Rename(first.id(), index.id())));
        }
        if (index.comment().isPresent()) {
            end.add(new Make(new Change.Alter(index.withComment(Optional.empty()), index)));
        }
    }

    private void key(Change change, Constraint key) {
        if (!isBuiltApart(key.id())) {
            whole(change, false);
            return;
        }
        Optional<Change> old = replacedLater(key.id());
        Identifier name = name(key.id(), key.name(), old.isPresent());
        Sql definition = KeyIndex.of(key).orElseThrow().definition();
        Index index = new Index(key.table().sibling(name), key.table(), true, definition, Optional.empty());
        builds(key.id()).add(new Build(change, index));
        List<Act> end = end(key.id());
        old.map(Make::new).ifPresent(end::add);
        end.add(new Attach(key, name));
    }

    private Optional<Change> replacedLater(ObjectId id) {
        return changes.stream()
                .filter(change ->
                        change instanceof Change.Drop(var object) && object.id().equals(id) && isReplacedLater(object))
                .findFirst();
    }

    /** The name under which an index is built: its own, unless something has that at the time. */
    private Identifier name(ObjectId id, Identifier own, boolean replaced) {
        boolean taken = built.get(id) == When.BEFORE && surroundings.names().isPresent(own);
        return taken || replaced ? surroundings.names().of("new", own) : own;
    }

    private List<Act> builds(ObjectId id) {
        return built.get(id) == When.BEFORE ? phases.builds : phases.laterBuilds;
    }

    private List<Act> end(ObjectId id) {
        return built.get(id) == When.BEFORE ? phases.main : phases.attached;
    }

    /** A check or a foreign key binds whoever writes from the first moment on; old rows are looked at afterwards. */
    private void check(Change change, Constraint constraint) {
        boolean later = waiting.contains(constraint.id());
        boolean apart = constraint.type() != Constraint.Type.EXCLUDE
                && constraint.looksAtRows()
                && surroundings.isInUse(constraint.table())
                && !affected.isRewritten(constraint.table());
        Optional<Set<ObjectId>> needed = surroundings.neededFromAbove(constraint);
        if (!apart || needed.filter(ids -> !mayBindBefore(constraint, ids)).isPresent()) {
            whole(change, later);
            return;
        }
        if (needed.isPresent()) {
            phases.demands.add(new Make(new Change.Create(constraint.sparingRows())));
            phases.validations.add(new Validate(constraint));
            return;
        }
        whole(new Change.Create(constraint.sparingRows()), later);
        (later ? phases.lastValidations : phases.laterValidations).add(new Validate(constraint));
    }

    /** What a domain begins to demand binds new values at once, as a check does. NOT NULL cannot spare any. */
    private void domain(Change.Alter change, Domain from, Domain to) {
        Domain open = to.sparingRows(from);
        boolean apart = !open.equals(to) && from.nullable() == to.nullable() && surroundings.holdsRowsInUse(from.id());
        if (!apart) {
            whole(change, false);
            return;
        }
        whole(new Change.Alter(from, open), false);
        phases.laterValidations.add(new ValidateDomain(change, open));
    }

    /** A table that is given to another one has to obey its checks by then. */
    private boolean mayBindBefore(Constraint check, Set<ObjectId> needed) {
        return affected.areUntouched(needed) && !surroundings.isThere(check.id());
    }
}
