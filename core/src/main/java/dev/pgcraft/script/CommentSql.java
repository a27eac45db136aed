package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
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
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** COMMENT ON. */
final class CommentSql {

    private CommentSql() {}

    /** The comment of an object that has just been made. */
    static List<Sql> made(SchemaObject object) {
        return object.comment().isEmpty() ? List.of() : List.of(comment(object));
    }

    /** The comment of an object that has changed. */
    static List<Sql> changed(SchemaObject from, SchemaObject to) {
        return from.comment().equals(to.comment()) ? List.of() : List.of(comment(to));
    }

    private static Sql comment(SchemaObject object) {
        return Sql.of("COMMENT ON $L IS $L", subject(object), text(object.comment()));
    }

    static Sql text(Optional<String> comment) {
        return comment.map(text -> Sql.of("$S", text)).orElse(Sql.raw("NULL"));
    }

    private static Sql subject(SchemaObject object) {
        return switch (object) {
            case Schema schema -> Sql.of("SCHEMA $N", schema.name());
            case Extension extension -> Sql.of("EXTENSION $N", extension.name());
            case UserType type -> TypeSql.subject(type);
            case Sequence sequence -> Sql.of("SEQUENCE $N", sequence.name());
            case Table table -> Sql.of("TABLE $N", table.name());
            case Column column -> Sql.of("COLUMN $N.$N", column.table(), column.name());
            case Constraint constraint -> Sql.of("CONSTRAINT $N ON $N", constraint.name(), constraint.table());
            case Index index -> Sql.of("INDEX $N", index.name());
            case Function function -> FunctionSql.signature(function);
            case View view -> Sql.of("VIEW $N", view.name());
            case MaterializedView view -> Sql.of("MATERIALIZED VIEW $N", view.name());
            case Trigger trigger -> Sql.of("TRIGGER $N ON $N", trigger.name(), trigger.table());
            case Role role -> Sql.of("ROLE $N", role.name());
            case ColumnSettings settings -> Sql.of("COLUMN $N.$N", settings.table(), settings.name());
            case Statistics statistics -> Sql.of("STATISTICS $N", statistics.name());
            case Policy policy -> Sql.of("POLICY $N ON $N", policy.name(), policy.table());
            case ReplicaIdentity identity -> throw new IllegalArgumentException("no comment on " + identity.id());
            case RoleTrait trait -> throw new IllegalArgumentException("no comment on " + trait.id());
            case Owned owned -> throw new IllegalArgumentException("no comment on " + owned.id());
            case Grant grant -> throw new IllegalArgumentException("no comment on " + grant.id());
        };
    }
}
