package dev.pgcraft.yaml;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.sql.Identifier;

/** One thing that is said of a column, in either form. */
sealed interface Clause {

    /** What it speaks of; no column says two things of the same. */
    default String topic() {
        return switch (this) {
            case Collation collation -> "collation";
            case Nullability nullability -> "null";
            case Source source -> "default, generated value or identity";
            case Uniqueness uniqueness -> "unique";
            case Pointer pointer -> "references";
            case Using using -> "using";
            case Comment comment -> "comment";
            case RenamedFrom renamedFrom -> "renamed_from";
        };
    }

    record Collation(String name) implements Clause {}

    record Nullability(boolean nullable) implements Clause {}

    record Source(Column.Value value) implements Clause {}

    record Uniqueness(boolean unique) implements Clause {}

    record Pointer(String target) implements Clause {}

    record Using(Expression expression) implements Clause {}

    record Comment(String text) implements Clause {}

    record RenamedFrom(Identifier name) implements Clause {}
}
