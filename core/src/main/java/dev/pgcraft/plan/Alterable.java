package dev.pgcraft.plan;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.RangeType;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.View;

/** Tells what PostgreSQL changes where it stands from what has to be made again. */
record Alterable(Remakes remakes) {

    boolean inPlace(SchemaObject before, SchemaObject after) {
        return switch (before) {
            case Column column ->
                !(column.isComputed() && ((Column) after).isComputed()) || sameComputation(column, (Column) after);
            case View view -> view.replaceableBy((View) after);
            case MaterializedView view -> view.query().equals(((MaterializedView) after).query());
            case Function function -> function.shape().equals(((Function) after).shape());
            case Constraint constraint -> constraint.definition().equals(((Constraint) after).definition());
            case Index index -> sameIndex(index, (Index) after);
            case ColumnSettings settings -> true;
            case ReplicaIdentity identity -> true;
            case Statistics statistics -> statistics.definition().equals(((Statistics) after).definition());
            case Policy policy -> policy.alterableTo((Policy) after);
            case Trigger trigger -> trigger.definition().equals(((Trigger) after).definition());
            case EnumType type ->
                after instanceof EnumType other && type.values().equals(other.values());
            case Domain domain -> after instanceof Domain other && inPlace(domain, other);
            case CompositeType type -> after instanceof CompositeType other && type.sharesBeginningWith(other);
            case RangeType type -> after instanceof RangeType other && type.holdsWhat(other);
            case Role role -> true;
            case RoleTrait trait -> true;
            case Schema schema -> true;
            case Extension extension -> true;
            case Sequence sequence -> true;
            case Table table -> true;
            case Grant grant -> true;
            case Owned owned -> true;
        };
    }

    /** PostgreSQL does not look at values of a domain that becomes stricter where they are parts of others. */
    private boolean inPlace(Domain before, Domain after) {
        boolean same = before.takesAllOf(after) && after.takesAllOf(before);
        return before.isStoredAs(after) && (same || !remakes.isPart(before.id()));
    }

    private static boolean sameIndex(Index before, Index after) {
        return before.definition().equals(after.definition())
                && before.unique() == after.unique()
                && before.only() == after.only()
                && before.table().equals(after.table());
    }

    private static boolean sameComputation(Column before, Column after) {
        return before.value().equals(after.value())
                && before.type().equals(after.type())
                && before.collation().equals(after.collation());
    }
}
