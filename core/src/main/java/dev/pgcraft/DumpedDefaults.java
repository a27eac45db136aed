package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Newcomers;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** {@code pg_dump} names whoever gave default privileges; who looks into a database finds his own without a name. */
final class DumpedDefaults {

    private DumpedDefaults() {}

    /** What a file makes, as this role would find it. */
    static Catalog seenBy(Identifier role, Catalog made) {
        Database database = made.database();
        NavigableMap<ObjectId, ObjectId> ids = new TreeMap<>();
        List<SchemaObject> objects = database.objects().values().stream()
                .map(object -> object instanceof Grant grant ? seenBy(role, grant, ids) : object)
                .toList();
        return new Catalog(
                Database.of(objects, database.dependencies().renamed(ids)), made.unsupported(), made.needs());
    }

    private static Grant seenBy(Identifier role, Grant grant, NavigableMap<ObjectId, ObjectId> ids) {
        Optional<Newcomers> own = grant.newcomers()
                .filter(newcomers -> newcomers.maker().filter(role::equals).isPresent());
        if (own.isEmpty()) {
            return grant;
        }
        Grant seen = grant.on(own.get().madeBy(Optional.empty()).id());
        ids.put(grant.id(), seen.id());
        return seen;
    }
}
