package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Newcomers;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the default privileges that would give away what is made on the way there or back: what is granted on it, the
 * declaration says itself.
 */
final class DefaultPrivileges {

    private DefaultPrivileges() {}

    /** Those that have to be away meanwhile; all of them if another owner makes things from now on. */
    static List<ObjectId> inTheWay(Database from, Database to, List<Change> changes) {
        List<Grant> defaults = from.objects().values().stream()
                .filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .filter(grant -> grant.newcomers().isPresent())
                .toList();
        if (defaults.isEmpty()) {
            return List.of();
        }
        boolean sameOwner = from.owner().map(Role::name).equals(to.owner().map(Role::name));
        List<SchemaObject> made =
                changes.stream().flatMap(DefaultPrivileges::made).toList();
        return defaults.stream()
                .filter(grant -> isInTheWay(grant.newcomers().orElseThrow(), made, sameOwner))
                .map(Grant::id)
                .toList();
    }

    private static boolean isInTheWay(Newcomers newcomers, List<SchemaObject> made, boolean sameOwner) {
        boolean changesHands = !sameOwner && newcomers.maker().equals(Optional.empty());
        return changesHands || made.stream().anyMatch(newcomers::include);
    }

    /** What a change makes, or its reverse. */
    private static Stream<SchemaObject> made(Change change) {
        return switch (change) {
            case Change.Create(var object) -> Stream.of(object);
            case Change.Drop(var object) -> Stream.of(object);
            case Change.Alter(Column before, Column after) -> counted(before, after);
            case Change.Convert(var before, var after, var how) -> counted(before, after);
            case Change.Alter alter -> Stream.of();
            case Change.Remake(var types, var columns) ->
                types.stream().flatMap(type -> Stream.of(type.from(), type.to()));
            case Change.Rename rename -> Stream.of();
        };
    }

    /** A column that begins or ceases to be counted by a sequence of its own. */
    private static Stream<SchemaObject> counted(Column before, Column after) {
        boolean stays = before.value() instanceof Identity && after.value() instanceof Identity;
        return stays ? Stream.of() : Stream.of(before, after);
    }
}
