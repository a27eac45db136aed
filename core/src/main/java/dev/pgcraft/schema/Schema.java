package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import java.util.Optional;

/** A schema, as a place for other objects; {@code public} is there in every database and is none. */
public record Schema(Identifier name, Optional<String> comment) implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.schema(name);
    }
}
