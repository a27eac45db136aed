package dev.pgcraft.plan;

import dev.pgcraft.change.Cascade;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.PgType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    private final Remakes remakes;
    private final Alterable alterable;
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
        this.remakes = new Remakes(from, to, dependents);
        this.alterable = new Alterable(remakes);
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
        remakes.columns().forEach(this::takeAlong);
        LoneIndexes.inTheWay(from, all()).forEach(this::setAside);
        DefaultPrivileges.inTheWay(from, to, all()).forEach(this::setAside);
        Owners.inTheWay(from, to, all()).forEach(this::setAside);
        OwnerGrants.inTheWay(from, to, all()).forEach(this::setAside);
        ColumnGrants.inTheWay(from, all()).forEach(this::setAside);
        List<Change> complete = all();
        return complete.stream()
                .flatMap(change -> renamed(change, complete).stream())
                .toList();
    }

    private List<Change> all() {
        return Stream.concat(changes.values().stream().flatMap(List::stream), remakes.changes().stream())
                .toList();
    }

    private void setAside(ObjectId id) {
        if (changes.getOrDefault(id, List.of()).stream().noneMatch(Change.Drop.class::isInstance)) {
            rebuild(id);
        }
    }

    /** A replica identity speaks of its index, which has its new name by then. */
    private static Optional<Change> renamed(Change change, List<Change> complete) {
        return switch (change) {
            case Change.Alter(ReplicaIdentity before, ReplicaIdentity after) -> {
                ReplicaIdentity now = renamed(before, complete);
                yield now.equals(after) ? Optional.empty() : Optional.of(new Change.Alter(now, after));
            }
            case Change.Drop(ReplicaIdentity identity) -> Optional.of(new Change.Drop(renamed(identity, complete)));
            case Change other -> Optional.of(other);
        };
    }

    private static ReplicaIdentity renamed(ReplicaIdentity identity, List<Change> complete) {
        return complete.stream()
                .filter(Change.Rename.class::isInstance)
                .map(Change.Rename.class::cast)
                .reduce(identity, (known, rename) -> known.renamed(rename.from(), rename.to()), (one, other) -> other);
    }

    private void replaceIfImpossible(Change change) {
        switch (change) {
            case Change.Alter(UserType before, var after) when !alterable.inPlace(before, after) -> renew(before.id());
            case Change.Alter(var before, var after) when !alterable.inPlace(before, after) -> rebuild(before.id());
            case Change.Alter alter when aside.contains(alter.id()) -> stepAside(alter.id());
            case Change.Alter alter when disturbs(alter) -> disturbing.add(alter);
            case Change.Convert convert -> {
                if (aside.contains(convert.id()) && mayGoThroughText(convert)) {
                    put(convert.id(), throughText(convert));
                }
                disturbing.add(convert);
            }
            case Change.Drop drop -> disturbing.add(drop);
            case Change.Alter alter -> {}
            case Change.Create create -> {}
            case Change.Remake remake -> {}
            case Change.Rename rename -> {}
        }
    }

    /** Where both types wait for each other: one gives way to the other, which is made of it. */
    private boolean mayGoThroughText(Change.Convert convert) {
        boolean own = from.find(UserType.named(convert.from().type())).isPresent()
                || to.find(UserType.named(convert.to().type())).isPresent();
        return own && convert.conversion().equals(Conversion.CAST);
    }

    private static List<Change> throughText(Change.Convert convert) {
        Column before = convert.from();
        boolean many = before.type().text().endsWith("[]");
        Column text = before.withValue(new None()).withType(new PgType(many ? "text[]" : "text"));
        return List.of(
                new Change.Convert(before, text, Conversion.CAST),
                new Change.Convert(text, convert.to(), Conversion.CAST));
    }

    /** A type of which no column holds values is dropped and made again; else another takes its name and its values. */
    private void renew(ObjectId type) {
        if (!remakes.holdsRows(type)) {
            rebuild(type);
            return;
        }
        if (!remakes.add(type)) {
            return;
        }
        changes.remove(type);
        SchemaObject before = from.find(type).orElseThrow();
        SchemaObject after = to.find(type).orElseThrow();
        if ((calls(from, before) || calls(to, after)) && !remakes.isPart(type)) {
            put(type, stripped(before, after));
            remakes.strip(type);
        }
        Change.Drop drop = new Change.Drop(before);
        for (ObjectId dependent : dependents.needs(type)) {
            if (remakes.isKept(dependent, type)) {
                Column column = (Column) from.find(dependent).orElseThrow();
                remakes.add(column);
                disturbing.add(new Change.Convert(column, column, Conversion.CAST));
            } else if (from.find(dependent).orElseThrow() instanceof UserType) {
                renew(dependent);
            } else {
                disturb(dependent, drop);
            }
        }
    }

    /** What calls functions, which may have to step aside themselves, goes before and comes back behind. */
    private static List<Change> stripped(SchemaObject before, SchemaObject after) {
        List<Change> stages = new ArrayList<>();
        if (before instanceof Domain domain && !domain.bare().equals(domain)) {
            stages.add(new Change.Alter(domain, domain.bare()));
        }
        if (after instanceof Domain domain && !domain.bare().equals(domain)) {
            stages.add(new Change.Alter(domain.bare(), domain));
        }
        return stages;
    }

    /** A column goes with its type, and becomes on the way what it shall be, unless it needs others for that. */
    private void takeAlong(Column column) {
        Column wanted = (Column) to.find(column.id()).orElseThrow();
        List<Change> planned = changes.getOrDefault(column.id(), List.of());
        boolean ready = planned.isEmpty() || (planned.size() == 1 && planned.getFirst() instanceof Change.Alter);
        if (ready
                && !aside.contains(column.id())
                && !wanted.isComputed()
                && !calls(from, column)
                && !calls(to, wanted)) {
            changes.remove(column.id());
            remakes.convert(column, wanted);
            return;
        }
        shed(column);
        Column bare = column.withValue(new None());
        boolean text = planned.size() > 1 && planned.getFirst() instanceof Change.Convert;
        if (!text) {
            remakes.convert(bare, bare);
        }
    }

    private static boolean calls(Database database, SchemaObject object) {
        return database.dependencies().needs(object.id()).stream().anyMatch(id -> id.kind() == Kind.FUNCTION);
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
        if (!isBlocking(dependent, by)) {
            return;
        }
        if (from.find(dependent).orElseThrow() instanceof Domain domain
                && by.id().kind() == Kind.FUNCTION) {
            shed(domain);
        } else {
            stepAside(dependent);
        }
    }

    /** A domain is not made anew for a function's sake: it loses what calls functions, and gets it back. */
    private void shed(Domain domain) {
        SchemaObject wanted = to.find(domain.id()).orElseThrow();
        boolean again = remakes.isRemade(domain.id()) || !alterable.inPlace(domain, wanted);
        if (!again && !remakes.isPart(domain.id())) {
            Change off = new Change.Alter(domain, domain.bare());
            put(domain.id(), List.of(off, new Change.Alter(domain.bare(), wanted)));
        }
    }

    private void stepAside(ObjectId dependent) {
        SchemaObject before = from.find(dependent).orElseThrow();
        switch (before) {
            case Column column when !column.isComputed() -> shed(column);
            case Column column when keepsValues(column) -> {}
            case Column column -> rebuild(dependent);
            case Constraint constraint -> rebuild(dependent);
            case Index index -> rebuild(dependent);
            case Function function -> rebuild(dependent);
            case View view -> rebuild(dependent);
            case MaterializedView view -> rebuild(dependent);
            case ColumnSettings settings -> rebuild(dependent);
            case ReplicaIdentity identity -> rebuild(dependent);
            case Statistics statistics -> rebuild(dependent);
            case Policy policy -> rebuild(dependent);
            case Trigger trigger -> rebuild(dependent);
            case Grant grant -> rebuild(dependent);
            case Owned owned -> rebuild(dependent);
            case UserType type -> renew(dependent);
            case Role role -> {}
            case RoleTrait trait -> {}
            case Schema schema -> {}
            case Extension extension -> {}
            case Sequence sequence -> {}
            case Table table -> {}
        }
    }

    /** A column that ceases to be computed does so before what it was computed from changes. */
    private boolean keepsValues(Column column) {
        return changes.getOrDefault(column.id(), List.of()).stream()
                .anyMatch(change -> change instanceof Change.Alter(Column from, Column to) && !to.isComputed());
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
        if (from.find(dependent).orElseThrow() instanceof Column column && Cascade.isFromAbove(column, by)) {
            return false;
        }
        if (by instanceof Change.Drop) {
            return true;
        }
        if (by instanceof Change.Alter(Function before, Function after)) {
            return holdsResults(from.find(dependent).orElseThrow());
        }
        return switch (from.find(dependent).orElseThrow()) {
            case View view -> true;
            case MaterializedView view -> true;
            case ColumnSettings settings ->
                !(by instanceof Change.Convert) || settings.tuning().isOfType();
            case ReplicaIdentity identity -> !(by instanceof Change.Convert);
            case Statistics statistics -> true;
            case Policy policy -> true;
            case Trigger trigger -> true;
            case Function function -> true;
            case UserType type -> true;
            case Grant grant -> !(by instanceof Change.Convert);
            case Owned owned -> !(by instanceof Change.Convert);
            case Role role -> false;
            case RoleTrait trait -> false;
            case Column column -> column.isComputed() || !(by instanceof Change.Convert);
            case Constraint constraint ->
                constraint.type() == Constraint.Type.FOREIGN_KEY || !(by instanceof Change.Convert) || mixes(dependent);
            case Index index -> !(by instanceof Change.Convert) || index.only() || mixes(dependent);
            case Schema schema -> false;
            case Extension extension -> false;
            case Sequence sequence -> false;
            case Table table -> false;
        };
    }

    /** Whether it keeps what functions gave when a row was written. */
    private static boolean holdsResults(SchemaObject object) {
        return object instanceof Index
                || (object instanceof Domain domain && !domain.checks().isEmpty())
                || (object instanceof Constraint constraint && constraint.type() == Constraint.Type.CHECK)
                || (object instanceof Column column
                        && column.value() instanceof Generated(var expression, var storage)
                        && storage == Storage.STORED);
    }

    /** Whether several columns of it get another type: between the first and the last it may make no sense. */
    private boolean mixes(ObjectId dependent) {
        return from.dependencies().needs(dependent).stream()
                        .filter(needed -> remakes.has(needed)
                                || changes.getOrDefault(needed, List.of()).stream()
                                        .anyMatch(Change.Convert.class::isInstance))
                        .count()
                > 1;
    }

    /** Whether others notice: a column that begins or ceases to be computed, a function that gives other results. */
    private static boolean disturbs(Change.Alter alter) {
        return switch (alter) {
            case Change.Alter(Column before, Column after) -> before.isComputed() != after.isComputed();
            case Change.Alter(Function before, Function after) ->
                !before.definition().equals(after.definition());
            case Change.Alter other -> false;
        };
    }
}
