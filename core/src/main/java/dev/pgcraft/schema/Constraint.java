package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * A constraint of a table.
 *
 * @param definition what follows CONSTRAINT name: {@code CHECK ((price > 0))}; found ones as
 *     {@code pg_get_constraintdef} writes them
 */
public record Constraint(QualifiedName table, Identifier name, Type type, Sql definition, Optional<String> comment)
        implements SchemaObject, TableMember {

    /** What a constraint holds up. */
    public enum Type {
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        EXCLUDE
    }

    /** Whether an index of its name upholds it. */
    public boolean hasIndex() {
        return type == Type.PRIMARY_KEY || type == Type.UNIQUE || type == Type.EXCLUDE;
    }

    /** Whether it spares the rows that were there before it; in CREATE TABLE, PostgreSQL takes no notice of that. */
    public boolean sparesRows() {
        return definition.text().endsWith(" NOT VALID");
    }

    /** Whether another one has an index on the same columns: in one CREATE TABLE, PostgreSQL makes one of the two. */
    public boolean asksTheSameAs(Constraint other) {
        return hasIndex() && other.hasIndex() && elements().equals(other.elements());
    }

    private String elements() {
        return definition.text().substring(definition.text().indexOf('('));
    }

    /** Whether rows that break it stop it from being made. */
    public boolean looksAtRows() {
        return !sparesRows() && !definition.text().endsWith(" NOT ENFORCED");
    }

    /** The same constraint, not yet true of the rows that are there. */
    public Constraint sparingRows() {
        return new Constraint(table, name, type, Sql.of("$L NOT VALID", definition), comment);
    }

    @Override
    public ObjectId id() {
        return ObjectId.member(Kind.CONSTRAINT, table, name);
    }
}
