package dev.pgcraft.compile;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
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
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds objects of different kinds for which PostgreSQL has only one name: relations and types. */
final class Collisions {

    private final Map<ObjectId, Location> origins;

    Collisions(Map<ObjectId, Location> origins) {
        this.origins = origins;
    }

    List<Problem> problems(Collection<SchemaObject> objects) {
        Map<QualifiedName, ObjectId> taken = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (SchemaObject object : objects) {
            relation(object).ifPresent(name -> {
                ObjectId other = taken.putIfAbsent(name, object.id());
                if (other != null) {
                    problems.add(problem(other, object.id()));
                }
            });
        }
        return problems;
    }

    private Problem problem(ObjectId one, ObjectId other) {
        boolean inOrder = where(one).compareTo(where(other)) <= 0;
        ObjectId first = inOrder ? one : other;
        ObjectId second = inOrder ? other : one;
        String message = "%s and %s (%s) want the same name".formatted(second, first, where(first));
        return Problem.of(Code.NAME_COLLISION, where(second), message, "give one of them another name");
    }

    private Location where(ObjectId id) {
        return Optional.ofNullable(origins.get(id)).orElseThrow();
    }

    private static Optional<QualifiedName> relation(SchemaObject object) {
        return switch (object) {
            case Table table -> Optional.of(table.name());
            case View view -> Optional.of(view.name());
            case MaterializedView view -> Optional.of(view.name());
            case Sequence sequence -> Optional.of(sequence.name());
            case UserType type -> Optional.of(type.name());
            case Index index -> Optional.of(index.name());
            case Constraint constraint -> index(constraint);
            case Schema schema -> Optional.empty();
            case Extension extension -> Optional.empty();
            case Column column -> Optional.empty();
            case Function function -> Optional.empty();
            case Trigger trigger -> Optional.empty();
            case Role role -> Optional.empty();
            case RoleTrait trait -> Optional.empty();
            case ColumnSettings settings -> Optional.empty();
            case ReplicaIdentity identity -> Optional.empty();
            case Statistics statistics -> Optional.empty();
            case Policy policy -> Optional.empty();
            case Grant grant -> Optional.empty();
            case Owned owned -> Optional.empty();
        };
    }

    private static Optional<QualifiedName> index(Constraint constraint) {
        return constraint.hasIndex() ? Optional.of(constraint.table().sibling(constraint.name())) : Optional.empty();
    }
}
