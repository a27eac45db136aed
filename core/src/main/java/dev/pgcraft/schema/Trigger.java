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
 */
public record Trigger(QualifiedName table, Identifier name, Sql definition, Optional<String> comment)
        implements SchemaObject, TableMember {

    @Override
    public ObjectId id() {
        return ObjectId.member(Kind.TRIGGER, table, name);
    }
}
