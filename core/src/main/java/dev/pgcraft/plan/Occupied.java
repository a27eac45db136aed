package dev.pgcraft.plan;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names an object keeps others from having: relations share one space of names, a table has one primary key. */
final class Occupied {

    private Occupied() {}

    /** The names of an object. */
    static Set<List<String>> by(SchemaObject object) {
        return switch (object) {
            case Constraint constraint
            when constraint.type() == Constraint.Type.PRIMARY_KEY ->
                Set.of(
                        index(constraint),
                        List.of(
                                constraint.table().schema().name(),
                                constraint.table().name().name(),
                                "PRIMARY KEY"));
            case Constraint constraint when constraint.hasIndex() -> Set.of(index(constraint));
            case Constraint constraint -> Set.of(constraint.id().path());
            case Column column -> names(column);
            case Trigger trigger
            when trigger.isConstraint() -> Set.of(trigger.id().path());
            case Trigger trigger -> Set.of();
            case ColumnSettings settings -> Set.of();
            case ReplicaIdentity identity -> Set.of();
            case Statistics statistics -> Set.of();
            case Policy policy -> Set.of();
            case Table table -> names(table);
            case Role role -> Set.of();
            case RoleTrait trait -> Set.of();
            case Extension extension -> Set.of();
            case Grant grant -> Set.of();
            case Owned owned -> Set.of();
            case SchemaObject other -> Set.of(other.id().path());
        };
    }

    /** A partition keeps others from having its rows. */
    private static Set<List<String>> names(Table table) {
        Set<List<String>> names = new TreeSet<>(ObjectId::comparePaths);
        names.add(table.id().path());
        if (table.isPartition()) {
            QualifiedName parent = table.lineage().parents().getFirst();
            names.add(List.of(parent.schema().name(), parent.name().name(), "PARTITION"));
        }
        return names;
    }

    private static List<String> index(Constraint constraint) {
        return List.of(constraint.table().schema().name(), constraint.name().name());
    }

    private static Set<List<String>> names(Column column) {
        Set<List<String>> names = new TreeSet<>(ObjectId::comparePaths);
        if (column.value() instanceof Identity(var when, var numbering)) {
            names.add(
                    List.of(column.table().schema().name(), numbering.sequence().name()));
        }
        column.notNull()
                .name()
                .filter(name -> !column.notNull().isUsual(column))
                .map(name -> ObjectId.member(Kind.CONSTRAINT, column.table(), name))
                .ifPresent(constraint -> names.add(constraint.path()));
        return names;
    }
}
