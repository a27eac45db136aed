package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.plan.Act.Make;
import dev.pgcraft.plan.Act.Settle;
import dev.pgcraft.plan.Act.Validate;
import dev.pgcraft.plan.Act.Value;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.Map;
import java.util.Optional;

/** Takes apart what makes a column NOT NULL or fills it: a check that PostgreSQL has found true spares it the rows. */
record ColumnEasing(Surroundings surroundings, Affected affected, Map<ObjectId, When> built, Phases phases) {

    /** A column that becomes another. */
    void alter(Change change, Column from, Column to) {
        Optional<Sql> value = surroundings.backfill(change);
        if (!isApart(from, to) || !value.map(sql -> mayBeFilledBefore(to, sql)).orElse(true)) {
            phases.main.add(new Make(change));
            return;
        }
        Constraint check = check(to);
        phases.demands.add(new Make(new Change.Create(check.sparingRows())));
        value.map(sql -> new Value(change, to, sql)).ifPresent(phases::fill);
        phases.validations.add(new Validate(check));
        phases.main.add(new Settle(change));
        phases.main.add(new Make(new Change.Drop(check)));
    }

    private boolean isApart(Column from, Column to) {
        return from.nullable()
                && to.isFilled()
                && !from.isComputed()
                && !to.isComputed()
                && surroundings.isInUse(to.table())
                && surroundings.isThere(to.id())
                && !affected.isRewritten(to.table())
                && !affected.isChanged(to.id());
    }

    private boolean mayBeFilledBefore(Column column, Sql value) {
        return !affected.isMentioned(value, column) && !affected.touchesTriggersOf(column.table());
    }

    /** A new column; what rows get in it that are there already may be different for each of them. */
    void add(Change change, Column column) {
        Optional<Sql> value = surroundings
                .backfill(change)
                .filter(sql -> !Constant.is(sql))
                .filter(sql -> mayBeFilledLater(column, sql));
        if (value.isEmpty()) {
            phases.main.add(new Make(change));
            return;
        }
        Column bare = column.withValue(new None()).asNullable();
        Column open = column.asNullable();
        phases.main.add(new Settle(new Change.Create(bare)));
        if (!open.equals(bare)) {
            phases.main.add(new Settle(new Change.Alter(bare, open)));
        }
        phases.fillLater(new Value(change, column, value.get()));
        if (!column.nullable()) {
            Constraint check = check(column);
            phases.main.add(new Make(new Change.Create(check.sparingRows())));
            phases.laterValidations.add(new Validate(check));
            phases.settled.add(new Settle(new Change.Alter(open, column)));
            phases.settled.add(new Make(new Change.Drop(check)));
        }
    }

    private boolean mayBeFilledLater(Column column, Sql value) {
        boolean alone = surroundings.isInUse(column.table())
                && !affected.isRewritten(column.table())
                && !affected.touchesTriggersOf(column.table())
                && !affected.copiesRows()
                && !affected.isFilledMentioned(value, column);
        return alone && surroundings.hangingOn(column.id()).stream().noneMatch(this::cannotWait);
    }

    private boolean cannotWait(ObjectId id) {
        boolean computed = id.kind() == Kind.COLUMN && affected.isChanged(id);
        return computed || (built.containsKey(id) && built.get(id) == When.WHOLE);
    }

    private Constraint check(Column column) {
        Identifier name = surroundings.names().of("not_null", column.name());
        Sql definition = Sql.of("CHECK (($N IS NOT NULL))", column.name());
        return new Constraint(column.table(), name, Constraint.Type.CHECK, definition, Optional.empty());
    }
}
