package dev.pgcraft.script;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** ALTER … OWNER TO. */
final class OwnerSql {

    private OwnerSql() {}

    /** Gives the object to a role; to whoever logged in if there is none. */
    static Sql alter(ObjectId id, Optional<Identifier> owner) {
        Sql role = owner.map(name -> Sql.of("$N", name)).orElse(Sql.raw("SESSION_USER"));
        return Sql.of("ALTER $L OWNER TO $L", object(id), role);
    }

    /** Gives it to its own owner; who does so has to be a member of that, and becomes one if he must. */
    static List<Sql> give(Owned owned, boolean joining) {
        Sql given = alter(owned.on(), Optional.of(owned.by()));
        return joining ? List.of(RoleSql.become(owned.by()), given) : List.of(given);
    }

    private static Sql object(ObjectId id) {
        return switch (id.kind()) {
            case SCHEMA -> Sql.of("SCHEMA $N", Identifier.of(id.path().getFirst()));
            case TYPE, SEQUENCE, TABLE, VIEW, MATERIALIZED_VIEW, STATISTICS ->
                Sql.of(
                        "$L $N",
                        RenameSql.word(id.kind()),
                        QualifiedName.of(id.path().get(0), id.path().get(1)));
            case FUNCTION -> FunctionSql.routine(id);
            case ROLE,
                    EXTENSION,
                    ROLE_TRAIT,
                    COLUMN,
                    CONSTRAINT,
                    INDEX,
                    COLUMN_SETTINGS,
                    REPLICA_IDENTITY,
                    TRIGGER,
                    POLICY,
                    NEWCOMERS,
                    GRANT,
                    OWNER -> throw new IllegalArgumentException("nobody owns " + id);
        };
    }
}
