package dev.pgcraft.dsl;

import dev.pgcraft.model.Role;
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

    RoleBuilder(String name, Problems problems) {
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

    Optional<Role> built() {
        return name.map(given -> new Role(given, rules, where));
    }
}
