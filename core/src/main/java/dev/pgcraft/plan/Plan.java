package dev.pgcraft.plan;

import dev.pgcraft.change.Backfill;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.RowWork;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Changes in an order that PostgreSQL accepts, divided into transactions.
 *
 * @param rows what is done to rows
 */
public record Plan(List<Step> steps, RowWork rows) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** A plan that fills nothing. */
    public Plan(List<Step> steps) {
        this(steps, RowWork.NONE);
    }

    /** The same changes, with what is done to rows meanwhile. */
    public Plan with(RowWork work) {
        return new Plan(steps, work);
    }

    /** What rows get that have nothing in a column and need something. */
    public NavigableMap<ObjectId, Backfill> backfills() {
        return rows.backfills();
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** All changes, in order. */
    public List<Change> changes() {
        return steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    /** The plan that leads back. */
    public Plan reverse() {
        return new Plan(steps.reversed().stream().map(Step::reverse).toList(), rows.reverse());
    }

    /** What is done before a table is dropped, if another one, which stays, keeps its rows. */
    public Optional<RowWork.Bequest> bequest(ObjectId table) {
        return Optional.ofNullable(rows.bequests().get(table))
                .filter(bequest -> changes().stream()
                        .noneMatch(change -> change instanceof Change.Drop(var object)
                                && object.id().equals(bequest.heir())));
    }

    /** What rows get in the column that a change adds to their table, or makes NOT NULL; empty if nothing was said. */
    public Optional<Sql> backfill(Change change) {
        return switch (change) {
            case Change.Create(Column column) -> said(column).filter(sql -> isAdded(column));
            case Change.Alter(Column from, Column to) -> said(to).filter(sql -> !from.isFilled() && to.isFilled());
            case Change.Convert(var from, var to, var how) -> said(to).filter(sql -> !from.isFilled() && to.isFilled());
            case Change other -> Optional.empty();
        };
    }

    private Optional<Sql> said(Column column) {
        return Optional.ofNullable(backfills().get(column.id())).flatMap(Backfill::up);
    }

    private boolean isAdded(Column column) {
        ObjectId table = ObjectId.of(Kind.TABLE, column.table());
        boolean newTable = changes().stream()
                .anyMatch(change -> change instanceof Change.Create(Table created)
                        && created.id().equals(table));
        return !newTable && (column.value() instanceof None || column.value() instanceof Default);
    }
}
