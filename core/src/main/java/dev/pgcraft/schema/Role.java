package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import java.util.Optional;

/**
 * A role that has to do with this database; roles belong to the whole server.
 *
 * @param owner whether it may make schemas here, so that steps can run as it
 * @param mark the role's comment, by which the project that made it knows it again; no difference that counts, because
 *     a role that was there before has none
 */
public record Role(Identifier name, boolean owner, Optional<String> mark) implements SchemaObject {

    /** What the comments of all roles that a project made begin with. */
    public static final String MARK = "pgcraft:";

    @Override
    public ObjectId id() {
        return ObjectId.role(name);
    }

    /** The comment of a role is its mark. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public boolean sameAs(SchemaObject other) {
        return other instanceof Role role && name.equals(role.name) && owner == role.owner;
    }
}
