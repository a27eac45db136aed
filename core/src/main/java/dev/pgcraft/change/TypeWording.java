package dev.pgcraft.change;

import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.CompositeType.Attribute;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Domain.Check;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words what differs between a type and the one of its name. */
final class TypeWording {

    private final List<String> differences = new ArrayList<>();

    private TypeWording() {}

    /** A few words for each difference; none where only one word would do: definition. */
    static List<String> of(UserType from, UserType to) {
        TypeWording wording = new TypeWording();
        if (from instanceof EnumType before && to instanceof EnumType after) {
            wording.values(before, after);
        }
        if (from instanceof Domain before && to instanceof Domain after) {
            wording.demands(before, after);
        }
        if (from instanceof CompositeType before && to instanceof CompositeType after) {
            wording.attributes(before, after);
        }
        return List.copyOf(wording.differences);
    }

    private void values(EnumType before, EnumType after) {
        after.without(before).forEach(value -> say("value '%s' added", value));
        before.without(after).forEach(value -> say("value '%s' removed", value));
        if (differences.isEmpty() && !before.values().equals(after.values())) {
            differences.add("order of values");
        }
    }

    private void demands(Domain before, Domain after) {
        if (!before.base().equals(after.base())) {
            differences.add("type %s to %s".formatted(before.base(), after.base()));
        }
        if (!before.collation().equals(after.collation())) {
            differences.add("collation");
        }
        if (before.nullable() != after.nullable()) {
            differences.add(after.nullable() ? "no longer not null" : "not null");
        }
        if (!before.standard().equals(after.standard())) {
            differences.add("default");
        }
        for (Check check : after.checks()) {
            Optional<Check> old = find(before, check);
            if (old.isEmpty()) {
                say("check %s added", check.name());
            } else if (!old.get().equals(check)) {
                say("check %s", check.name());
            }
        }
        before.checks().stream()
                .filter(check -> find(after, check).isEmpty())
                .forEach(check -> say("check %s removed", check.name()));
    }

    private static Optional<Check> find(Domain domain, Check check) {
        return domain.checks().stream()
                .filter(other -> other.name().equals(check.name()))
                .findFirst();
    }

    private void attributes(CompositeType before, CompositeType after) {
        after.without(before).forEach(attribute -> say("attribute %s added", attribute.name()));
        before.without(after).forEach(attribute -> say("attribute %s removed", attribute.name()));
        for (Attribute attribute : after.attributes()) {
            before.attribute(attribute.name())
                    .filter(old -> !old.equals(attribute))
                    .ifPresent(old -> say("attribute %s", attribute.name()));
        }
        if (differences.isEmpty() && !before.names().equals(after.names())) {
            differences.add("order of attributes");
        }
    }

    private void say(String words, Object name) {
        differences.add(words.formatted(name));
    }
}
