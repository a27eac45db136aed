package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;

/**
 * Tells who comes and who goes from all that happens between: roles with their traits, and what they may do in schema
 * public. Who comes
 * does so before everything, who goes goes after everything.
 */
public final class RoleChanges {

    private RoleChanges() {}

    /** Whether somebody comes, or may do more. */
    public static boolean comes(Change change) {
        return switch (change) {
            case Change.Create(Role role) -> true;
            case Change.Create(RoleTrait trait) -> true;
            case Change.Alter(RoleTrait from, RoleTrait to) -> true;
            case Change.Create(Grant grant) -> grant.isOnPublicSchema();
            case Change.Alter(Role from, Role to) -> to.owner();
            case Change.Alter(Grant from, Grant to) ->
                to.isOnPublicSchema() && to.privileges().containsAll(from.privileges());
            case Change other -> false;
        };
    }

    /** Whether somebody goes, or may do less. */
    public static boolean goes(Change change) {
        return comes(change.reverse());
    }
}
