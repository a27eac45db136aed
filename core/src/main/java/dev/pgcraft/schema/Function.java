package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * A function, procedure or aggregate: they share their names.
 *
 * @param arguments the types of the input arguments, which tell overloads apart: {@code integer, text}
 * @param form how it is called
 * @param shape what CREATE OR REPLACE cannot change: result type, argument names and defaults
 * @param definition the whole CREATE OR REPLACE statement, as {@code pg_get_functiondef} writes it; of an aggregate in
 *     the same manner
 */
public record Function(
        QualifiedName name, String arguments, Form form, String shape, Sql definition, Optional<String> comment)
        implements SchemaObject {

    /** How it is called. */
    public enum Form {
        /** In an expression. */
        FUNCTION,
        /** With CALL. */
        PROCEDURE,
        /** In an expression, for many rows together. */
        AGGREGATE
    }

    @Override
    public ObjectId id() {
        return new ObjectId(
                Kind.FUNCTION, List.of(name.schema().name(), name.name().name() + "(" + arguments + ")"));
    }
}
