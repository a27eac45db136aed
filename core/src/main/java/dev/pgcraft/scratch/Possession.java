package dev.pgcraft.scratch;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Possessions;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is different where everything belongs to the owner: in a scratch database it belongs to whoever builds it. */
final class Possession {

    private static final ObjectId PUBLIC_SCHEMA = ObjectId.schema(Grant.PUBLIC);

    private final Database built;
    private final Identifier owner;

    private Possession(Database built, Identifier owner) {
        this.built = built;
        this.owner = owner;
    }

    static Database of(Database built) {
        return built.owner()
                .map(Role::name)
                .map(owner -> new Possession(built, owner).taken())
                .orElse(built);
    }

    /** Whom something belongs to needs no grant on it, and PostgreSQL notes none. */
    private Database taken() {
        NavigableMap<ObjectId, SchemaObject> objects = new TreeMap<>(built.objects());
        Possessions possessions = Possessions.in(built);
        objects.values()
                .removeIf(object ->
                        object instanceof Grant grant && grant.to().equals(owner) && possessions.isOnOwners(grant));
        if (objects.keySet().stream().anyMatch(Possession::isInPublicSchema)) {
            Grant letIn = Grant.of(PUBLIC_SCHEMA, owner, List.of(Privilege.CREATE));
            objects.putIfAbsent(letIn.id(), letIn);
        }
        return new Database(objects, built.dependencies());
    }

    /** That schema belongs to nobody of ours. */
    private static boolean isInPublicSchema(ObjectId id) {
        return switch (id.kind()) {
            case TYPE, SEQUENCE, TABLE, VIEW, MATERIALIZED_VIEW, STATISTICS, FUNCTION ->
                id.path().getFirst().equals(Grant.PUBLIC.name());
            case ROLE, ROLE_TRAIT, SCHEMA, EXTENSION, COLUMN, CONSTRAINT, INDEX -> false;
            case COLUMN_SETTINGS, REPLICA_IDENTITY, TRIGGER, POLICY, NEWCOMERS, GRANT, OWNER -> false;
        };
    }
}
