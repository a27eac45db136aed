package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that PostgreSQL refused, guilty or not.
 *
 * @param name of the object it would have made, if that is known
 */
record Suspect(Optional<String> name, Refusal refusal, Problem problem) {

    /** SQLSTATEs that say that something is not there: function, object, table, column, schema. */
    private static final Set<String> NOT_THERE = Set.of("42883", "42704", "42P01", "42703", "3F000");

    /** Without those that only miss what another failed to make; all, if each misses another. */
    static List<Suspect> guilty(List<Suspect> suspects) {
        List<Suspect> guilty = suspects.stream()
                .filter(suspect -> suspects.stream().noneMatch(suspect::misses))
                .toList();
        return guilty.isEmpty() ? suspects : guilty;
    }

    private boolean misses(Suspect other) {
        return !other.equals(this)
                && NOT_THERE.contains(refusal.state())
                && other.name.filter(this::names).isPresent();
    }

    /** Whether PostgreSQL's message has this name in it as a whole. */
    private boolean names(String other) {
        return Mention.of(other, refusal.sentence());
    }
}
