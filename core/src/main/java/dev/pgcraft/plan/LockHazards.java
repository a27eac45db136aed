package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.Hazard.Kind;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what keeps others waiting for as long as PostgreSQL goes through a table: which lock, on what.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Locks and what they keep out</a>
 */
final class LockHazards {

    private static final String EXCLUSIVE = "ACCESS EXCLUSIVE";

    private final Plan plan;
    private final Set<Change> whole;
    private final List<Stage> stages;
    private final Set<ObjectId> madeOrDropped = new TreeSet<>();

    LockHazards(Schedule schedule) {
        this.plan = schedule.plan();
        this.whole = schedule.whole();
        this.stages = schedule.stages();
        for (Change change : plan.changes()) {
            if (change instanceof Change.Create || change instanceof Change.Drop) {
                madeOrDropped.add(change.id());
            }
        }
    }

    /** What a change keeps others waiting for, on tables that are there before the plan and after it. */
    List<Hazard> of(Change change) {
        List<Hazard> hazards = new ArrayList<>();
        Rewrites.by(change, plan).stream().filter(this::isInUse).sorted().forEach(table -> {
            hazards.add(lock(change, EXCLUSIVE, table, "while the table is rewritten"));
            hazards.addAll(companions(change, table));
        });
        switch (change) {
            case Change.Create(Index index) when isInUse(index.table()) -> hazards.addAll(build(change, index));
            case Change.Create(Constraint constraint)
            when isInUse(constraint.table()) -> hazards.addAll(check(change, constraint));
            case Change.Create(Column column)
            when isFilledWhole(change) && isInUse(column.table()) ->
                hazards.add(lock(change, EXCLUSIVE, column.table(), "while rows get their values"));
            case Change.Alter(Column from, Column to)
            when from.nullable() && to.isFilled() && whole.contains(change) && isInUse(to.table()) ->
                hazards.add(lock(change, EXCLUSIVE, to.table(), "while its rows are looked at"));
            case Change other -> {}
        }
        return hazards;
    }

    /** Tables that the same transaction has changed before: it keeps them until it ends. */
    private List<Hazard> companions(Change change, QualifiedName rewritten) {
        NavigableSet<QualifiedName> kept = new TreeSet<>();
        for (Stage stage : stages) {
            int end = stage.acts().indexOf(new Act.Make(change));
            stage.acts().subList(0, Math.max(0, end)).stream()
                    .flatMap(act -> changed(act).stream())
                    .filter(table -> isInUse(table) && !table.equals(rewritten))
                    .forEach(kept::add);
        }
        return kept.stream()
                .map(table -> lock(change, EXCLUSIVE, table, "until %s is rewritten".formatted(rewritten)))
                .toList();
    }

    private static Optional<QualifiedName> changed(Act act) {
        return switch (act) {
            case Act.Make(Change.Create(var made)) -> tableOf(made);
            case Act.Make(Change.Drop(var gone)) -> tableOf(gone);
            case Act.Make(Change.Alter(var from, var to)) -> tableOf(to);
            case Act.Make(Change.Convert(var from, var to, var how)) -> tableOf(to);
            case Act other -> Optional.empty();
        };
    }

    private static Optional<QualifiedName> tableOf(SchemaObject object) {
        return switch (object) {
            case Table table -> Optional.of(table.name());
            case Column column -> Optional.of(column.table());
            case Constraint constraint -> Optional.of(constraint.table());
            case SchemaObject other -> Optional.empty();
        };
    }

    private List<Hazard> build(Change change, Index index) {
        if (!whole.contains(change)) {
            return List.of(concurrently(change, index.table()));
        }
        Hazard build = new Hazard(
                Kind.INDEX_BUILD, change.id(), "writes to %s wait until it is built".formatted(index.table()));
        return List.of(build, lock(change, "SHARE", index.table(), "while it is built"));
    }

    private static Hazard concurrently(Change change, QualifiedName table) {
        return new Hazard(
                Kind.INDEX_BUILD,
                change.id(),
                "it is built while others write to %s, which costs the server work".formatted(table));
    }

    private List<Hazard> check(Change change, Constraint constraint) {
        boolean isWhole = whole.contains(change);
        QualifiedName table = constraint.table();
        return switch (constraint.type()) {
            case PRIMARY_KEY, UNIQUE ->
                isWhole
                        ? List.of(lock(change, EXCLUSIVE, table, "while its index is built"))
                        : List.of(concurrently(change, table));
            case EXCLUDE -> List.of(lock(change, EXCLUSIVE, table, "while its index is built"));
            case CHECK ->
                isWhole && constraint.looksAtRows()
                        ? List.of(lock(change, EXCLUSIVE, table, "while its rows are looked at"))
                        : List.of();
            case FOREIGN_KEY ->
                isWhole && constraint.looksAtRows()
                        ? List.of(lock(
                                change,
                                "SHARE ROW EXCLUSIVE",
                                table,
                                "and the table that it points to, while its rows are looked at"))
                        : List.of();
        };
    }

    private boolean isFilledWhole(Change change) {
        return whole.contains(change)
                && plan.backfill(change).filter(value -> !Constant.is(value)).isPresent();
    }

    private static Hazard lock(Change change, String lock, QualifiedName table, String reason) {
        return new Hazard(Kind.LONG_LOCK, change.id(), "%s on %s %s".formatted(lock, table, reason));
    }

    private boolean isInUse(QualifiedName table) {
        return ObjectId.relations(table).stream().noneMatch(madeOrDropped::contains);
    }
}
