package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import java.util.Optional;

/** A table; its columns, constraints, indexes and triggers are objects of their own. */
public record Table(QualifiedName name, Optional<String> comment) implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.TABLE, name);
    }
}
