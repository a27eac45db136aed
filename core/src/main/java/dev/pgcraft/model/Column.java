package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.Optional;

/**
 * A declared column.
 *
 * @param collation a name as the user wrote it: {@code C}, {@code pg_catalog.C}
 */
public record Column(
        Identifier name,
        PgType type,
        Optional<String> collation,
        boolean nullable,
        Value value,
        Optional<String> comment,
        Evolution evolution,
        Location where) {

    /** Where a value comes from when an INSERT does not say. */
    public sealed interface Value {

        /** NULL. */
        record None() implements Value {}

        /** An expression of the moment. */
        record Default(Expression expression) implements Value {}

        /** Computed from the row: on write (stored), or on read (virtual, since 18). */
        record Generated(Expression expression, boolean virtual) implements Value {}

        /** The column's own sequence; {@code always} refuses a value given by an INSERT. */
        record Identity(boolean always) implements Value {}
    }

    /**
     * How the column came to be what it is.
     *
     * @param renamedFrom its name before
     * @param using how values of its type before become values of its type
     * @param downUsing how values of its type become values of its type before
     * @param backfill what rows get that have nothing in it, where they need something
     * @param downBackfill the same, on the way down
     */
    public record Evolution(
            Optional<Identifier> renamedFrom,
            Optional<Expression> using,
            Optional<Expression> downUsing,
            Optional<Expression> backfill,
            Optional<Expression> downBackfill) {

        /** It has always been so. */
        public static final Evolution NONE =
                new Evolution(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
