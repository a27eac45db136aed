package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * A function or procedure.
 *
 * @param arguments the types of the input arguments, which tell overloads apart: {@code integer, text}
 * @param procedure whether it is called with CALL
 * @param shape what CREATE OR REPLACE cannot change: result type, argument names and defaults
 * @param definition the whole CREATE OR REPLACE statement, as {@code pg_get_functiondef} writes it
 */
public record Function(
        QualifiedName name, String arguments, boolean procedure, String shape, Sql definition, Optional<String> comment)
        implements SchemaObject {

    @Override
    public ObjectId id() {
        return new ObjectId(
                Kind.FUNCTION, List.of(name.schema().name(), name.name().name() + "(" + arguments + ")"));
    }
}
