package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.Hazard.Kind;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
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
    private final Set<ObjectId> madeOrDropped = new TreeSet<>();

    LockHazards(Schedule schedule) {
        this.plan = schedule.plan();
        this.whole = schedule.whole();
        for (Change change : plan.changes()) {
            if (change instanceof Change.Create || change instanceof Change.Drop) {
                madeOrDropped.add(change.id());
            }
        }
    }

    /** What a change keeps others waiting for, on tables that are there before the plan and after it. */
    List<Hazard> of(Change change) {
        List<Hazard> hazards = new ArrayList<>();
        Rewrites.by(change, plan).stream()
                .filter(this::isInUse)
                .sorted()
                .forEach(table -> hazards.add(lock(change, EXCLUSIVE, table, "while the table is rewritten")));
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
