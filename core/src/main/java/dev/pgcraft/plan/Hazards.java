package dev.pgcraft.plan;

import dev.pgcraft.change.Cascade;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.change.Conversion.Way.Refused;
import dev.pgcraft.change.Conversion.Way.Remade;
import dev.pgcraft.change.Conversion.Way.Unknown;
import dev.pgcraft.change.Conversion.Way.Using;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds what a reviewer must look at twice.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE: locks and rewrites</a>
 */
public final class Hazards {

    private final Plan plan;
    private final LockHazards locks;
    private final Set<ObjectId> created = new TreeSet<>();
    private final Set<ObjectId> dropped = new TreeSet<>();
    private final List<Hazard> hazards = new ArrayList<>();

    private Hazards(Schedule schedule) {
        this.plan = schedule.plan();
        this.locks = new LockHazards(schedule);
    }

    /**
     * The hazards of a plan as it is carried out, in the order of its changes; what happens to a table that the plan
     * makes or drops is none.
     */
    public static List<Hazard> of(Schedule schedule) {
        Hazards hazards = new Hazards(schedule);
        hazards.plan.changes().forEach(hazards::note);
        for (Change change : hazards.plan.changes()) {
            hazards.judge(change);
            hazards.hazards.addAll(hazards.locks.of(change));
        }
        return List.copyOf(hazards.hazards);
    }

    /** The same, with those that only the databases tell in which the plan begins and ends. */
    public static List<Hazard> of(Schedule schedule, Database from, Database to) {
        List<Hazard> all = new ArrayList<>(of(schedule));
        all.addAll(ScanHazards.of(schedule, from, to));
        all.addAll(RefreshHazards.of(schedule.plan(), to));
        return List.copyOf(all);
    }

    private void note(Change change) {
        switch (change) {
            case Change.Create(var object) -> created.add(object.id());
            case Change.Drop(var object) -> dropped.add(object.id());
            case Change.Alter alter -> {}
            case Change.Convert convert -> {}
            case Change.Remake remake -> {}
            case Change.Rename rename -> {}
        }
    }

    private void judge(Change change) {
        if (Cascade.reaches(change)) {
            return;
        }
        switch (change) {
            case Change.Create(Index index) when isNewView(index) -> judgeUnique(index);
            case Change.Create(TableMember member) when isNewTable(member) -> {}
            case Change.Create(Column column)
            when plan.backfill(change).isPresent() ->
                judgeFilled(column, plan.backfill(change).get());
            case Change.Create(var object) -> judgeCreate(object);
            case Change.Drop(TableMember member) when isLostTable(member) -> {}
            case Change.Drop(Grant grant) when isMadeAgain(grant) || isLost(grant) -> {}
            case Change.Drop(Owned owned) -> judgeLeft(owned);
            case Change.Alter(Owned from, Owned to) -> judgeOwner(to);
            case Change.Drop(var object) -> judgeDrop(object);
            case Change.Alter(Column from, Column to) -> judgeAlter(from, to, change);
            case Change.Alter(Grant from, Grant to) -> judgeGrant(from, to);
            case Change.Alter(RoleTrait from, RoleTrait to) -> judgeTrait(to);
            case Change.Alter(UserType from, UserType to) -> judgeType(from, to);
            case Change.Alter(Table from, Table to) -> judgeTable(from, to);
            case Change.Alter(View from, View to) -> judgeOptions(from, to);
            case Change.Alter(Policy from, Policy to) -> judgePolicy(to);
            case Change.Alter alter -> {}
            case Change.Convert(var from, var to, var conversion) -> {
                judgeConversion(from, to, conversion);
                judgeAlter(from, to, change);
            }
            case Change.Remake(var types, var columns) -> {
                types.forEach(type -> judgeType(type.from(), type.to()));
                columns.forEach(this::judgeRemade);
            }
            case Change.Rename rename -> {}
        }
    }

    private void judgeType(SchemaObject from, SchemaObject to) {
        if (from instanceof Domain before && to instanceof Domain after && !after.takesAllOf(before)) {
            add(Hazard.Kind.DATA_DEPENDENT, to, "a value that breaks what it demands now stops it");
        }
        if (from instanceof CompositeType before && to instanceof CompositeType after) {
            before.without(after)
                    .forEach(gone -> add(
                            Hazard.Kind.DATA_LOSS,
                            to,
                            "what columns hold in its attribute %s is gone".formatted(gone.name())));
        }
    }

    private void judgeRemade(Change.Convert convert) {
        Column column = convert.to();
        add(Hazard.Kind.TABLE_REWRITE, column, "its type %s is made anew".formatted(column.type()));
        if (convert.conversion().up() instanceof Remade(var values, var offending) && offending.isPresent()) {
            add(Hazard.Kind.DATA_DEPENDENT, column, "a value that is none of %s stops it".formatted(column.type()));
        }
        if (convert.conversion().up() instanceof Unknown) {
            add(
                    Hazard.Kind.DATA_DEPENDENT,
                    column,
                    "nobody knows what becomes of its values: the file has a marked place");
        }
        judgeAlter(convert.from(), column, convert);
    }

    private void judgeConversion(Column from, Column to, Conversion conversion) {
        Widening widening = Widening.of(from.type(), to.type());
        boolean told = conversion.up() instanceof Using;
        if (told || widening.rewrites()) {
            String reason = "%s becomes %s".formatted(from.type(), to.type());
            add(Hazard.Kind.TABLE_REWRITE, to, reason);
        }
        if (conversion.down() instanceof Unknown) {
            String reason = "no cast leads back from %s to %s: the way back has a marked place"
                    .formatted(to.type(), from.type());
            add(Hazard.Kind.IRREVERSIBLE, to, reason);
        }
        if (conversion.down() instanceof Refused) {
            String reason =
                    "no cast leads back from %s to %s: rows stop the way back".formatted(to.type(), from.type());
            add(Hazard.Kind.IRREVERSIBLE, to, reason);
        }
        if (conversion.up() instanceof Refused) {
            String reason = "rows are known by it, and no cast leads from %s to %s: they stop it"
                    .formatted(from.type(), to.type());
            add(Hazard.Kind.DATA_DEPENDENT, to, reason);
        }
        boolean unknown = conversion.up() instanceof Unknown || conversion.up() instanceof Refused;
        if (conversion.up() instanceof Unknown) {
            String reason =
                    "no cast leads from %s to %s: the file has a marked place".formatted(from.type(), to.type());
            add(Hazard.Kind.DATA_DEPENDENT, to, reason);
        }
        if (!unknown && (told || !widening.total())) {
            boolean counted = !told && Fit.of(from.type(), to.type(), to.name()).isPresent();
            String reason = "a value that does not fit %s stops it".formatted(to.type());
            add(Hazard.Kind.DATA_DEPENDENT, to, counted ? reason : reason + ", uncounted");
        }
        if (!told && !unknown && !Lossless.is(from.type(), to.type())) {
            add(Hazard.Kind.DATA_LOSS, to, "what %s does not keep of %s is gone".formatted(to.type(), from.type()));
        }
    }

    private void judgeFilled(Column column, Sql value) {
        if (!Constant.is(value)) {
            add(Hazard.Kind.TABLE_REWRITE, column, "every row gets its value");
        }
    }

    /** A computed value becomes a plain one of another type. */
    private void judgeFit(Column from, Column to) {
        if (!Widening.of(from.type(), to.type()).total() && !from.type().equals(to.type())) {
            add(Hazard.Kind.DATA_DEPENDENT, to, "a value that does not fit %s stops it".formatted(to.type()));
        }
    }

    private void judgeCreate(SchemaObject object) {
        switch (object) {
            case Column column
            when Rewrites.isComputedForEveryRow(column) ->
                add(Hazard.Kind.TABLE_REWRITE, column, "its values are computed for every row");
            case Column column when column.isComputed() -> {}
            case Column column
            when column.isFilled() && column.value() instanceof None ->
                add(Hazard.Kind.DATA_DEPENDENT, column, "it is NOT NULL and has no default: rows stop it");
            case Constraint constraint -> judgeConstraint(constraint);
            case Index index -> judgeUnique(index);
            case Policy policy -> judgePolicy(policy);
            case Grant grant -> judgeGrant(grant.usual(), grant);
            case RoleTrait trait -> judgeTrait(trait);
            case Owned owned -> judgeOwner(owned);
            case SchemaObject other -> {}
        }
    }

    private void judgeConstraint(Constraint constraint) {
        boolean looks = switch (constraint.type()) {
            case CHECK, FOREIGN_KEY -> constraint.looksAtRows();
            case PRIMARY_KEY, UNIQUE, EXCLUDE -> true;
        };
        if (!looks) {
            return;
        }
        String reason = "rows that break it stop it";
        boolean counted = constraint.type() != Constraint.Type.EXCLUDE;
        add(Hazard.Kind.DATA_DEPENDENT, constraint, counted ? reason : reason + ", uncounted");
    }

    private void judgeOwner(Owned owned) {
        if (plan.changes().contains(new Change.Drop(owned))) {
            return;
        }
        add(Hazard.Kind.PERMISSION_CHANGE, owned, "%s may do anything with it".formatted(owned.by()));
    }

    private void judgeLeft(Owned owned) {
        if (!created.contains(owned.id()) && !dropped.contains(owned.on())) {
            add(Hazard.Kind.PERMISSION_CHANGE, owned, "%s no longer owns it".formatted(owned.by()));
        }
    }

    /** What is said about a role of this very plan concerns nobody yet, or nobody any more. */
    private void judgeTrait(RoleTrait trait) {
        ObjectId role = ObjectId.role(trait.role());
        boolean local = trait.what() instanceof RoleTrait.What.Setting;
        if (!local && !created.contains(role) && !dropped.contains(role)) {
            add(Hazard.Kind.PERMISSION_CHANGE, trait, "it changes on the whole server");
        }
    }

    private void judgeTable(Table from, Table to) {
        if (to.isPartition() && !from.isPartition()) {
            String parent = to.lineage().parents().getFirst().toString();
            add(Hazard.Kind.DATA_DEPENDENT, to, "rows that are none of this partition of %s stop it".formatted(parent));
        }
        if (from.unlogged() != to.unlogged()) {
            String reason = "every row is written anew";
            String consequence = to.unlogged() ? ", and a crash empties it from then on" : "";
            add(Hazard.Kind.TABLE_REWRITE, to, reason + consequence);
        }
        if (!from.rowSecurity().equals(to.rowSecurity())) {
            String reason = to.rowSecurity().enabled()
                    ? "its policies say which rows are seen, and without one there are none"
                    : "all rows are seen, whatever its policies say";
            add(Hazard.Kind.PERMISSION_CHANGE, to, reason);
        }
    }

    private void judgeOptions(View from, View to) {
        if (from.readsAsAsker() != to.readsAsAsker()) {
            String reader = to.readsAsAsker() ? "whoever asks" : "its owner";
            add(Hazard.Kind.PERMISSION_CHANGE, to, "it reads with the rights of " + reader);
        }
    }

    private void judgePolicy(Policy policy) {
        add(Hazard.Kind.PERMISSION_CHANGE, policy, "other rows of %s are let through".formatted(policy.table()));
    }

    private void judgeUnique(Index index) {
        if (index.unique()) {
            add(Hazard.Kind.DATA_DEPENDENT, index, "rows that are equal stop it");
        }
    }

    private boolean isMadeAgain(Grant grant) {
        return created.contains(grant.id());
    }

    private boolean isLost(Grant grant) {
        return grant.needs().stream().anyMatch(dropped::contains);
    }

    private void judgeGrant(Grant from, Grant to) {
        NavigableSet<Privilege> lost = new TreeSet<>(from.privileges());
        lost.removeAll(to.privileges());
        boolean nobodyHadIt = created.contains(to.on()) && !dropped.contains(to.on());
        if (!lost.isEmpty() && !nobodyHadIt) {
            String words = lost.stream().map(Privilege::name).collect(Collectors.joining(", "));
            add(Hazard.Kind.PERMISSION_CHANGE, to, "%s no longer has %s".formatted(to.to(), words));
        }
    }

    private void judgeDrop(SchemaObject object) {
        if (created.contains(object.id())) {
            judgeRebuild(object);
            return;
        }
        Consumer<String> loss = reason -> add(Hazard.Kind.DATA_LOSS, object, reason);
        switch (object) {
            case Table table when plan.bequest(table.id()).isPresent() -> {}
            case Table table -> loss.accept("its rows are gone");
            case Column column when !column.isComputed() -> loss.accept("its values are gone");
            case Sequence sequence -> loss.accept("its position is gone");
            case Grant grant -> judgeGrant(grant, grant.usual());
            case Policy policy -> judgePolicy(policy);
            case RoleTrait trait -> judgeTrait(trait);
            case Role role ->
                add(Hazard.Kind.PERMISSION_CHANGE, role, "it goes from the whole server, if nothing hangs on it");
            case SchemaObject other -> {}
        }
    }

    private void judgeRebuild(SchemaObject object) {
        if (object instanceof MaterializedView view) {
            judgeRefill(view);
        }
        if (object instanceof View || object instanceof MaterializedView || object instanceof Function) {
            add(
                    Hazard.Kind.PERMISSION_CHANGE,
                    object,
                    "it is dropped and made again, without what was granted by hand");
        }
    }

    private void judgeRefill(MaterializedView view) {
        if (view.populated()) {
            add(Hazard.Kind.TABLE_REWRITE, view, "its rows are computed anew, and nobody reads it meanwhile");
        } else {
            add(Hazard.Kind.DATA_LOSS, view, "it is WITH NO DATA: nobody can read it until a REFRESH");
        }
    }

    private void judgeAlter(Column from, Column to, Change change) {
        if (plan.backfill(change).isPresent()) {
            add(Hazard.Kind.TABLE_REWRITE, to, "rows with NULL get a value");
        } else if (!from.isFilled() && to.isFilled()) {
            add(Hazard.Kind.DATA_DEPENDENT, to, "it becomes NOT NULL: a row with NULL stops it");
        }
        boolean computed = from.isComputed();
        boolean willBe = to.isComputed();
        if (!computed && willBe) {
            add(Hazard.Kind.DATA_LOSS, to, "its values give way to computed ones");
        }
        if (computed && !willBe) {
            add(Hazard.Kind.TABLE_REWRITE, to, "its values are computed a last time");
            judgeFit(from, to);
        }
    }

    private boolean isNewTable(TableMember member) {
        return created.contains(ObjectId.of(Kind.TABLE, member.table()));
    }

    private boolean isNewView(TableMember member) {
        return created.contains(ObjectId.of(Kind.MATERIALIZED_VIEW, member.table()));
    }

    private boolean isLostTable(TableMember member) {
        return ObjectId.relations(member.table()).stream().anyMatch(dropped::contains);
    }

    private void add(Hazard.Kind kind, SchemaObject object, String reason) {
        hazards.add(new Hazard(kind, object.id(), reason));
    }
}
