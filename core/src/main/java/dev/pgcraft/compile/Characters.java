package dev.pgcraft.compile;

import dev.pgcraft.model.Role;
import dev.pgcraft.model.Traits;
import dev.pgcraft.model.Traits.Membership;
import dev.pgcraft.model.Traits.Said;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.RoleTrait.What;
import java.util.Locale;
import java.util.Optional;

/** Turns what is said about roles into traits; what a role is by itself is none. */
final class Characters {

    private final Draft draft;
    private final String mark;

    Characters(Draft draft, String mark) {
        this.draft = draft;
        this.mark = mark;
    }

    void add(Role role) {
        Traits traits = role.traits();
        traits.attributes().stream()
                .filter(said -> !said.isUsual())
                .forEach(said -> add(role, new What.Attribute(said.name()), said));
        traits.settings().forEach(said -> add(role, new What.Setting(said.name()), said));
        for (Membership membership : traits.memberships()) {
            boolean inherit = membership.inherit().orElse(traits.inherits());
            String options = "ADMIN %b, INHERIT %b, SET %b".formatted(membership.admin(), inherit, membership.set());
            add(role, new What.MemberOf(membership.in()), options.toUpperCase(Locale.ROOT), membership.where());
        }
    }

    private void add(Role role, What what, Said said) {
        add(role, what, said.value(), said.where());
    }

    private void add(Role role, What what, String value, Location where) {
        draft.add(new RoleTrait(role.name(), what, value, Optional.of(mark)), where);
    }
}
