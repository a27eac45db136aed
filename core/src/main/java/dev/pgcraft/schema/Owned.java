package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That an object belongs to a role of the project which is not the one to which everything belongs; where it does,
 * there is no such object.
 */
public record Owned(ObjectId on, Identifier by) implements SchemaObject, Attachment {

    /** Whose an object is. */
    public static ObjectId id(ObjectId on) {
        List<String> path = new ArrayList<>(on.path());
        path.add(on.kind().word());
        return new ObjectId(Kind.OWNER, path);
    }

    @Override
    public ObjectId id() {
        return id(on);
    }

    /** There is no comment on it. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public List<ObjectId> needs() {
        return List.of(on, ObjectId.role(by));
    }

    /** It is taken back before the object goes: who drops it may have to own it. */
    @Override
    public List<ObjectId> goesWith() {
        return List.of();
    }
}
