package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * What is said about a role beyond its name and its grants.
 *
 * @param attributes as CREATE ROLE has them, in words of {@link #FLAGS} and the like
 * @param settings what parameters are when it logs in to this database
 */
public record Traits(List<Said> attributes, List<Said> settings, List<Membership> memberships) {

    /** Nothing said. */
    public static final Traits NONE = new Traits(List.of(), List.of(), List.of());

    /** The attributes that are true or false. */
    public static final List<String> FLAGS =
            List.of("login", "superuser", "createdb", "createrole", "inherit", "replication", "bypassrls");

    /** How many sessions it may have at a time. */
    public static final String CONNECTION_LIMIT = "connection_limit";

    /** Until when its password lets it in. */
    public static final String VALID_UNTIL = "valid_until";

    public Traits {
        attributes = List.copyOf(attributes);
        settings = List.copyOf(settings);
        memberships = List.copyOf(memberships);
    }

    /** A word and its value. */
    public record Said(String name, String value, Location where) {

        /** Whether it is what CREATE ROLE gives by itself. */
        public boolean isUsual() {
            return value.equals(name.equals("inherit") ? "true" : "false")
                    || (name.equals(CONNECTION_LIMIT) && value.equals("-1"));
        }
    }

    /**
     * That the role is a member of another one.
     *
     * @param admin whether it may make others members
     * @param inherit whether it has the rights of the other without becoming it; empty for as its own attribute says
     * @param set whether it may become the other
     */
    public record Membership(Identifier in, boolean admin, Optional<Boolean> inherit, boolean set, Location where) {

        /** As GRANT does it by itself. */
        public static Membership plain(Identifier in, Location where) {
            return new Membership(in, false, Optional.empty(), true, where);
        }
    }

    /** Whether the rights of others come to the role by themselves. */
    public boolean inherits() {
        return attributes.stream().noneMatch(said -> said.name().equals("inherit") && !said.isUsual());
    }
}
