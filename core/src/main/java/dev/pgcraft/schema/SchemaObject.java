package dev.pgcraft.schema;

import java.util.Optional;

/** One object of a PostgreSQL database. The family is closed: PostgreSQL has a finite list of kinds. */
public sealed interface SchemaObject
        permits Role,
                RoleTrait,
                Schema,
                Extension,
                UserType,
                Sequence,
                Table,
                Column,
                Constraint,
                Index,
                Function,
                View,
                MaterializedView,
                ColumnSettings,
                ReplicaIdentity,
                Statistics,
                Trigger,
                Policy,
                Grant,
                Owned {

    /** Which object this is. */
    ObjectId id();

    /** What COMMENT ON says about it. */
    Optional<String> comment();

    /** Whether nobody could tell the two apart; physical column order does not count. */
    default boolean sameAs(SchemaObject other) {
        return equals(other);
    }
}
