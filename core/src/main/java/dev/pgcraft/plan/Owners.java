package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what belongs to other roles and is touched on the way there or back: meanwhile it belongs to who migrates. */
final class Owners {

    private Owners() {}

    /** Those who have to let go meanwhile; all of them if everything else gets another owner. */
    static List<ObjectId> inTheWay(Database from, Database to, List<Change> changes) {
        boolean sameOwner = from.owner().map(Role::name).equals(to.owner().map(Role::name));
        List<ObjectId> touched = changes.stream()
                .filter(change ->
                        change.id().kind() != Kind.OWNER && !change.id().isOfServer())
                .flatMap(Owners::touched)
                .flatMap(id -> Stream.concat(
                        Stream.of(id),
                        Stream.concat(from.dependencies().needs(id).stream(), to.dependencies().needs(id).stream())))
                .distinct()
                .toList();
        return from.objects().values().stream()
                .filter(Owned.class::isInstance)
                .map(Owned.class::cast)
                .filter(owned -> !sameOwner || touched.stream().anyMatch(id -> isIn(owned.on(), id)))
                .map(Owned::id)
                .toList();
    }

    /** The changes, with whom they touch letting go before and owning again behind. */
    static List<Change> around(Database database, List<? extends Change> changes) {
        List<SchemaObject> owned = inTheWay(database, database, List.copyOf(changes)).stream()
                .flatMap(id -> database.find(id).stream())
                .toList();
        List<Change> around =
                new ArrayList<>(owned.stream().map(Change.Drop::new).toList());
        around.addAll(changes);
        owned.reversed().forEach(each -> around.add(new Change.Create(each)));
        return around;
    }

    private static Stream<ObjectId> touched(Change change) {
        return switch (change) {
            case Change.Remake(var types, var columns) ->
                Stream.concat(types.stream().map(Change::id), columns.stream().map(Change::id));
            case Change.Rename(var before, var after) -> Stream.of(before, after);
            case Change other -> Stream.of(other.id());
        };
    }

    /** Whether it is the object, a part of it, what is granted on it, or in it. */
    private static boolean isIn(ObjectId owned, ObjectId id) {
        int length = owned.path().size();
        return id.path().size() >= length && id.path().subList(0, length).equals(owned.path());
    }
}
