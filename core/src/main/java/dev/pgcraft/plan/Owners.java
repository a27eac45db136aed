package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Possessions;
import dev.pgcraft.schema.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what belongs to other roles and is touched on the way there or back: meanwhile it belongs to who migrates. */
final class Owners {

    private Owners() {}

    /** Those who have to let go meanwhile; all of them if everything else gets another owner. */
    static List<ObjectId> inTheWay(Database from, Database to, List<Change> changes) {
        List<Owned> others = from.objects().values().stream()
                .filter(Owned.class::isInstance)
                .map(Owned.class::cast)
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        boolean sameOwner = from.owner().map(Role::name).equals(to.owner().map(Role::name));
        Possessions before = Possessions.in(from);
        Possessions after = Possessions.in(to);
        List<ObjectId> touched = changes.stream()
                .filter(change ->
                        change.id().kind() != Kind.OWNER && !change.id().isOfServer())
                .flatMap(Owners::touched)
                .flatMap(id -> Stream.concat(
                        Stream.of(id),
                        Stream.concat(from.dependencies().needs(id).stream(), to.dependencies().needs(id).stream())))
                .flatMap(id -> Stream.of(id, before.whole(id), after.whole(id)))
                .distinct()
                .toList();
        return others.stream()
                .filter(owned -> !sameOwner || touched.stream().anyMatch(id -> isIn(owned.on(), id)))
                .map(Owned::id)
                .toList();
    }

    /** The changes, with whom they touch letting go before and owning again behind, and with what that takes. */
    static List<Change> around(Database database, List<? extends Change> changes) {
        List<Change> owned = drops(database, inTheWay(database, database, List.copyOf(changes)));
        List<Change> around = drops(database, OwnerGrants.inTheWay(database, database, owned));
        around.addAll(owned);
        List<Change> back = Step.reverse(around);
        around.addAll(changes);
        around.addAll(back);
        return around;
    }

    private static List<Change> drops(Database database, List<ObjectId> ids) {
        return ids.stream()
                .flatMap(id -> database.find(id).stream())
                .<Change>map(Change.Drop::new)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<ObjectId> touched(Change change) {
        return switch (change) {
            case Change.Remake(var types, var columns) ->
                Stream.concat(types.stream().map(Change::id), columns.stream().map(Change::id));
            case Change.Rename(var before, var after) -> Stream.of(before, after);
            case Change.Create(Grant grant) -> Stream.of(grant.id(), grant.on());
            case Change.Drop(Grant grant) -> Stream.of(grant.id(), grant.on());
            case Change.Alter(Grant before, Grant after) -> Stream.of(after.id(), after.on());
            case Change other -> Stream.of(other.id());
        };
    }

    /** Whether it is the object, a part of it, what is granted on it, or in it. */
    private static boolean isIn(ObjectId owned, ObjectId id) {
        int length = owned.path().size();
        return id.path().size() >= length && id.path().subList(0, length).equals(owned.path());
    }
}
