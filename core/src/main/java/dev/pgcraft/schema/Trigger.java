package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * A trigger on a table or view.
 *
 * @param definition the whole CREATE TRIGGER statement, as {@code pg_get_triggerdef} writes it
 * @param firing in which sessions it does
 */
public record Trigger(QualifiedName table, Identifier name, Sql definition, Firing firing, Optional<String> comment)
        implements SchemaObject, TableMember {

    /** When a trigger is enabled. */
    public enum Firing {
        /** In all sessions but those that apply what was replicated. */
        ORIGIN,
        /** In those only. */
        REPLICA,
        ALWAYS,
        NEVER
    }

    /** A trigger that fires as usual. */
    public Trigger(QualifiedName table, Identifier name, Sql definition, Optional<String> comment) {
        this(table, name, definition, Firing.ORIGIN, comment);
    }

    /** Whether its name is one of the table's constraints', too. */
    public boolean isConstraint() {
        return definition.text().startsWith("CREATE CONSTRAINT TRIGGER ");
    }

    @Override
    public ObjectId id() {
        return ObjectId.member(Kind.TRIGGER, table, name);
    }
}
