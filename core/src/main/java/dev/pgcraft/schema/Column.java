package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param position 1 for the first; decides the order in CREATE TABLE and is no part of {@link #sameAs}
 * @param collation as SQL, where it is not the type's own
 * @param notNull how it holds off NULL, where it is not nullable
 */
public record Column(
        QualifiedName table,
        Identifier name,
        int position,
        PgType type,
        Optional<Sql> collation,
        boolean nullable,
        NotNull notNull,
        Value value,
        Descent descent,
        Optional<String> comment)
        implements SchemaObject, TableMember {

    /** Where a column's value comes from when an INSERT does not say. */
    public sealed interface Value {

        /** NULL. */
        record None() implements Value {}

        /** An expression of the moment. */
        record Default(Sql expression) implements Value {}

        /** Always computed from the other columns of the row. */
        record Generated(Sql expression, Storage storage) implements Value {}

        /** The column's own sequence. */
        record Identity(When when, Numbering numbering) implements Value {}
    }

    /** When a generated column is computed: on write, or (since 18) on read. */
    public enum Storage {
        STORED,
        VIRTUAL
    }

    /** Whether an INSERT may give an identity column's value. */
    public enum When {
        ALWAYS,
        BY_DEFAULT
    }

    /** A column that holds off NULL, if it does, without more being said about that. */
    public Column(
            QualifiedName table,
            Identifier name,
            int position,
            PgType type,
            Optional<Sql> collation,
            boolean nullable,
            Value value,
            Optional<String> comment) {
        this(table, name, position, type, collation, nullable, NotNull.PLAIN, value, Descent.NONE, comment);
    }

    @Override
    public ObjectId id() {
        return ObjectId.member(Kind.COLUMN, table, name);
    }

    /** Whether its values are computed from the other columns of the row. */
    public boolean isComputed() {
        return value instanceof Value.Generated;
    }

    /** The same column with its value from elsewhere. */
    public Column withValue(Value other) {
        return new Column(table, name, position, type, collation, nullable, notNull, other, descent, comment);
    }

    /** The same column with values of another type. */
    public Column withType(PgType other) {
        return new Column(table, name, position, other, Optional.empty(), nullable, notNull, value, descent, comment);
    }

    /** The same column, in which rows may have nothing. */
    public Column asNullable() {
        return new Column(table, name, position, type, collation, true, NotNull.PLAIN, value, descent, comment);
    }

    /** The same column of a table that stands for itself. */
    public Column alone() {
        return new Column(table, name, position, type, collation, nullable, notNull, value, Descent.NONE, comment);
    }

    /** Whether it is there because a table above has it. */
    public boolean isInherited() {
        return descent.inherited();
    }

    /** Whether no row has nothing in it: it is NOT NULL, and that is known of all rows. */
    public boolean isFilled() {
        return !nullable && notNull.valid();
    }

    private Column compared() {
        return new Column(table, name, 0, type, collation, nullable, notNull.compared(), value, Descent.NONE, comment);
    }

    @Override
    public boolean sameAs(SchemaObject other) {
        return other instanceof Column column && compared().equals(column.compared()) && !holdsOffOtherwise(column);
    }

    private boolean holdsOffOtherwise(Column other) {
        return isInherited() && other.isInherited() && descent.ownNotNull() != other.descent.ownNotNull();
    }
}
