package dev.pgcraft.dsl;

import dev.pgcraft.model.Clause;
import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.model.Column.Value.Generated;
import dev.pgcraft.model.Column.Value.Identity;
import dev.pgcraft.model.Expression;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import java.util.ArrayList;
import java.util.List;

/**
 * All of a column but its name. It never changes: each method gives another one, so it can be kept and used again.
 *
 * @param type what stands behind the name in CREATE TABLE
 * @param clauses what is said besides
 */
public record ColumnDefinition(PgType type, List<Clause> clauses) {

    public ColumnDefinition {
        clauses = List.copyOf(clauses);
    }

    /** An array of it. */
    public ColumnDefinition array() {
        return new ColumnDefinition(new PgType(type.text() + "[]"), clauses);
    }

    /** It must have a value. */
    public ColumnDefinition notNull() {
        return and(new Clause.Nullability(false));
    }

    /** It may be NULL, as it may if nothing is said. */
    public ColumnDefinition nullable() {
        return and(new Clause.Nullability(true));
    }

    /** Its value when an INSERT does not say: an expression of SQL. A text is {@code "'new'"}. */
    public ColumnDefinition defaultsTo(String expression) {
        return and(new Clause.Source(new Default(sql(expression))));
    }

    /** Computed from the row on write, and stored. */
    public ColumnDefinition generated(String expression) {
        return and(new Clause.Source(new Generated(sql(expression), false)));
    }

    /** Computed from the row on read; PostgreSQL 18 and later. */
    public ColumnDefinition generatedVirtual(String expression) {
        return and(new Clause.Source(new Generated(sql(expression), true)));
    }

    /** Counted up, unless an INSERT gives a value. */
    public ColumnDefinition identity() {
        return and(new Clause.Source(new Identity(false)));
    }

    /** Counted up; an INSERT that gives a value is refused. */
    public ColumnDefinition identityAlways() {
        return and(new Clause.Source(new Identity(true)));
    }

    /** How its texts are compared: {@code C}, {@code pg_catalog."en-US-x-icu"}. */
    public ColumnDefinition collate(String collation) {
        return and(new Clause.Collation(collation));
    }

    /** No two rows may have the same. */
    public ColumnDefinition unique() {
        return and(new Clause.Uniqueness(true));
    }

    /** A foreign key of this column alone: {@code resource.column} or {@code schema.resource.column}. */
    public ColumnDefinition references(String target) {
        return and(new Clause.Pointer(target));
    }

    /** How values of the type before become values of this one; a cast if not said. */
    public ColumnDefinition using(String expression) {
        return and(new Clause.Using(sql(expression)));
    }

    /** How values of this type become values of the type before; a cast if not said. */
    public ColumnDefinition downUsing(String expression) {
        return and(new Clause.DownUsing(sql(expression)));
    }

    /** What rows get that have nothing in it, where they need something. */
    public ColumnDefinition backfill(String expression) {
        return and(new Clause.Backfill(sql(expression)));
    }

    /** The same, on the way down. */
    public ColumnDefinition downBackfill(String expression) {
        return and(new Clause.DownBackfill(sql(expression)));
    }

    /** COMMENT ON COLUMN. */
    public ColumnDefinition comment(String text) {
        return and(new Clause.Comment(text));
    }

    /** Its name before. */
    public ColumnDefinition renamedFrom(String old) {
        return and(new Clause.RenamedFrom(Identifier.of(DottedName.literal(old))));
    }

    private static Expression sql(String text) {
        return new Expression(text, Caller.where());
    }

    private ColumnDefinition and(Clause clause) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(clause);
        return new ColumnDefinition(type, more);
    }
}
