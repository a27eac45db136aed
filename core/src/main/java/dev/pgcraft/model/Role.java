package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.List;

/** A declared role: what others log in as a member of, or what an application becomes. */
public record Role(Identifier name, List<Rule> rules, Traits traits, Location where) {

    public Role {
        rules = List.copyOf(rules);
    }

    /**
     * What the role may do with some of the public faces of resources and views.
     *
     * @param pattern {@code schema.name}, with {@code *} in the place of either part
     * @param privileges as SQL has them: {@code select}
     */
    public record Rule(String pattern, List<String> privileges, Location where) {

        public Rule {
            privileges = List.copyOf(privileges);
        }
    }
}
