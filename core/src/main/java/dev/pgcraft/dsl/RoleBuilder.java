package dev.pgcraft.dsl;

import dev.pgcraft.model.Role;
import dev.pgcraft.model.Traits;
import dev.pgcraft.model.Traits.Membership;
import dev.pgcraft.model.Traits.Said;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A role that is being declared. */
public final class RoleBuilder {

    private final Location where = Caller.where();
    private final Optional<Identifier> name;
    private final List<Role.Rule> rules = new ArrayList<>();
    private final List<Said> attributes = new ArrayList<>();
    private final List<Said> settings = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final Problems problems;

    RoleBuilder(String name, Problems problems) {
        this.problems = problems;
        this.name = problems.names().name(name, where);
    }

    /**
     * What it may do with some of the resources and views.
     *
     * @param pattern {@code schema.name}, with {@code *} in the place of either part
     * @param privileges as SQL has them: {@code "select"}
     */
    public RoleBuilder grants(String pattern, String... privileges) {
        rules.add(new Role.Rule(pattern, List.of(privileges), Caller.where()));
        return this;
    }

    /** It may log in. Who may do so with which password is not declared. */
    public RoleBuilder login() {
        return attribute("login", "true");
    }

    /**
     * An attribute that is true or false.
     *
     * @param word as CREATE ROLE has it: {@code "createdb"}
     */
    public RoleBuilder with(String word, boolean value) {
        if (!Traits.FLAGS.contains(word)) {
            problems.report(
                    Code.UNKNOWN_KEY,
                    Caller.where(),
                    "a role has no attribute \"%s\"".formatted(word),
                    "there are " + String.join(", ", Traits.FLAGS));
            return this;
        }
        return attribute(word, String.valueOf(value));
    }

    /** How many sessions it may have at a time. */
    public RoleBuilder connectionLimit(int most) {
        return attribute(Traits.CONNECTION_LIMIT, String.valueOf(most));
    }

    /** Until when its password lets it in. */
    public RoleBuilder validUntil(String moment) {
        return attribute(Traits.VALID_UNTIL, moment);
    }

    private RoleBuilder attribute(String word, String value) {
        attributes.add(new Said(word, value, Caller.where()));
        return this;
    }

    /** What a parameter is when the role logs in to this database. */
    public RoleBuilder setting(String parameter, String value) {
        settings.add(new Said(parameter, value, Caller.where()));
        return this;
    }

    /** It is a member of other roles, as GRANT does it by itself. */
    public RoleBuilder memberOf(String... others) {
        for (String other : others) {
            Location here = Caller.where();
            problems.names()
                    .name(other, here)
                    .map(in -> Membership.plain(in, here))
                    .ifPresent(memberships::add);
        }
        return this;
    }

    /** It is a member of another role, with options; the last two are of no use before PostgreSQL 16. */
    public RoleBuilder memberOf(String other, boolean admin, boolean inherit, boolean set) {
        Location here = Caller.where();
        problems.names()
                .name(other, here)
                .map(in -> new Membership(in, admin, Optional.of(inherit), set, here))
                .ifPresent(memberships::add);
        return this;
    }

    Optional<Role> built() {
        return name.map(given -> new Role(given, rules, new Traits(attributes, settings, memberships), where));
    }
}
