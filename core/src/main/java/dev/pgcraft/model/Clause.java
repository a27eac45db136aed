package dev.pgcraft.model;

import dev.pgcraft.sql.Identifier;

/** One thing that is said of a column, in whatever language. */
public sealed interface Clause {

    /** What it speaks of; no column says two things of the same. */
    default String topic() {
        return switch (this) {
            case Collation collation -> "collation";
            case Nullability nullability -> "null or not";
            case Source source -> "default, generated value or identity";
            case Uniqueness uniqueness -> "unique";
            case Pointer pointer -> "references";
            case Using using -> "using";
            case DownUsing using -> "down_using";
            case Backfill backfill -> "backfill";
            case DownBackfill backfill -> "down_backfill";
            case Comment comment -> "comment";
            case RenamedFrom renamedFrom -> "renamed_from";
        };
    }

    /** How its texts are compared. */
    record Collation(String name) implements Clause {}

    /** Whether it may be NULL. */
    record Nullability(boolean nullable) implements Clause {}

    /** Where a value comes from when an INSERT does not say. */
    record Source(Column.Value value) implements Clause {}

    /** Whether no two rows may have the same. */
    record Uniqueness(boolean unique) implements Clause {}

    /** What it references: {@code resource.column}. */
    record Pointer(String target) implements Clause {}

    /** How values of the type before become values of this one. */
    record Using(Expression expression) implements Clause {}

    /** How values of this type become values of the type before. */
    record DownUsing(Expression expression) implements Clause {}

    /** What rows get that have nothing in it, where they need something. */
    record Backfill(Expression expression) implements Clause {}

    /** The same, on the way down. */
    record DownBackfill(Expression expression) implements Clause {}

    /** COMMENT ON COLUMN. */
    record Comment(String text) implements Clause {}

    /** Its name before. */
    record RenamedFrom(Identifier name) implements Clause {}
}
