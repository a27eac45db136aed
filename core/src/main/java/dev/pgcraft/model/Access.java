package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may do what.
 *
 * @param owners the role as which every step is run: none if whoever migrates owns everything, several only where
 *     several files of a model name one
 */
public record Access(List<Role> roles, List<Owner> owners) {

    /** Nobody but whoever migrates. */
    public static final Access NONE = new Access(List.of(), List.of());

    public Access {
        roles = List.copyOf(roles);
        owners = List.copyOf(owners);
    }

    /** The role to which everything belongs. */
    public record Owner(Identifier name, Location where) {}

    /** Both, this one's declarations first. */
    public Access and(Access other) {
        List<Role> allRoles = new ArrayList<>(roles);
        allRoles.addAll(other.roles);
        List<Owner> allOwners = new ArrayList<>(owners);
        allOwners.addAll(other.owners);
        return new Access(allRoles, allOwners);
    }
}
