package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * An extension of PostgreSQL; what it brings is its own and no object here.
 *
 * @param schema where it keeps what has its name in a schema
 * @param comment where it is not the one that it brings
 */
public record Extension(Identifier name, Identifier schema, Optional<String> comment) implements SchemaObject {

    @Override
    public ObjectId id() {
        return new ObjectId(Kind.EXTENSION, List.of(name.name()));
    }

    /** The same extension, which keeps its things in another schema. */
    public Extension in(Identifier other) {
        return new Extension(name, other, comment);
    }
}
