package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.change.Conversion.Way.Unknown;
import dev.pgcraft.change.Conversion.Way.Using;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
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
    private final Set<ObjectId> created = new TreeSet<>();
    private final Set<ObjectId> dropped = new TreeSet<>();
    private final List<Hazard> hazards = new ArrayList<>();

    private Hazards(Plan plan) {
        this.plan = plan;
    }

    /**
     * The hazards of a plan, in the order of its changes; what happens to a table that the plan makes or drops is
     * none.
     */
    public static List<Hazard> of(Plan plan) {
        Hazards hazards = new Hazards(plan);
        plan.changes().forEach(hazards::note);
        plan.changes().forEach(hazards::judge);
        return List.copyOf(hazards.hazards);
    }

    private void note(Change change) {
        switch (change) {
            case Change.Create(var object) -> created.add(object.id());
            case Change.Drop(var object) -> dropped.add(object.id());
            case Change.Alter alter -> {}
            case Change.Convert convert -> {}
            case Change.Rename rename -> {}
        }
    }

    private void judge(Change change) {
        switch (change) {
            case Change.Create(TableMember member) when isNewTable(member) -> {}
            case Change.Create(Column column)
            when plan.backfill(change).isPresent() ->
                judgeFilled(column, plan.backfill(change).get());
            case Change.Create(var object) -> judgeCreate(object);
            case Change.Drop(TableMember member) when isLostTable(member) -> {}
            case Change.Drop(Grant grant) when isMadeAgain(grant) || isLost(grant) -> {}
            case Change.Drop(var object) -> judgeDrop(object);
            case Change.Alter(Column from, Column to) -> judgeAlter(from, to, change);
            case Change.Alter(Grant from, Grant to) -> judgeGrant(from, to);
            case Change.Alter alter -> {}
            case Change.Convert(var from, var to, var conversion) -> {
                judgeConversion(from, to, conversion);
                judgeAlter(from, to, change);
            }
            case Change.Rename rename -> {}
        }
    }

    private void judgeConversion(Column from, Column to, Conversion conversion) {
        Widening widening = Widening.of(from.type(), to.type());
        boolean told = conversion.up() instanceof Using;
        if (told || widening.rewrites()) {
            String reason = "%s becomes %s under an ACCESS EXCLUSIVE lock".formatted(from.type(), to.type());
            add(Hazard.Kind.TABLE_REWRITE, to, reason);
        }
        boolean unknown = conversion.up() instanceof Unknown;
        if (unknown) {
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
            when column.value() instanceof Generated(var expression, var storage) -> {
                if (storage == Storage.STORED) {
                    add(Hazard.Kind.TABLE_REWRITE, column, "its values are computed for every row");
                }
            }
            case Column column
            when !column.nullable() && column.value() instanceof None ->
                add(Hazard.Kind.DATA_DEPENDENT, column, "it is NOT NULL and has no default: rows stop it");
            case Constraint constraint -> add(Hazard.Kind.DATA_DEPENDENT, constraint, "rows that break it stop it");
            case Index index -> {
                add(Hazard.Kind.INDEX_BUILD, index, "writes to %s wait until it is built".formatted(index.table()));
                if (index.unique()) {
                    add(Hazard.Kind.DATA_DEPENDENT, index, "rows that are equal stop it");
                }
            }
            case Grant grant -> judgeGrant(grant.usual(), grant);
            case SchemaObject other -> {}
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
        if (!lost.isEmpty()) {
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
            case Table table -> loss.accept("its rows are gone");
            case Column column when !(column.value() instanceof Generated) -> loss.accept("its values are gone");
            case Sequence sequence -> loss.accept("its position is gone");
            case Grant grant -> judgeGrant(grant, grant.usual());
            case Role role ->
                add(Hazard.Kind.PERMISSION_CHANGE, role, "it goes from the whole server, if nothing hangs on it");
            case SchemaObject other -> {}
        }
    }

    private void judgeRebuild(SchemaObject object) {
        if (object instanceof View || object instanceof Function) {
            add(
                    Hazard.Kind.PERMISSION_CHANGE,
                    object,
                    "it is dropped and made again, without what was granted by hand");
        }
    }

    private void judgeAlter(Column from, Column to, Change change) {
        if (plan.backfill(change).isPresent()) {
            add(Hazard.Kind.TABLE_REWRITE, to, "rows with NULL get a value");
        } else if (from.nullable() && !to.nullable()) {
            add(Hazard.Kind.DATA_DEPENDENT, to, "it becomes NOT NULL: a row with NULL stops it");
        }
        boolean computed = from.value() instanceof Generated;
        boolean willBe = to.value() instanceof Generated;
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

    private boolean isLostTable(TableMember member) {
        return dropped.contains(ObjectId.of(Kind.TABLE, member.table()));
    }

    private void add(Hazard.Kind kind, SchemaObject object, String reason) {
        hazards.add(new Hazard(kind, object.id(), reason));
    }
}
