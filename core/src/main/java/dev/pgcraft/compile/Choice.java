package dev.pgcraft.compile;

import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The plugins of one resource while its sources have their say, one after the other. A plugin takes the place of an
 * earlier source's of the same singleton group, and of the same name and parameters. What the factory has by default
 * gives way to everybody, whoever came first.
 */
final class Choice {

    private final Resource resource;
    private final Consumer<Problem> problems;
    private final List<Chosen> before = new ArrayList<>();
    private final List<Chosen> defaults = new ArrayList<>();
    private final List<Chosen> body = new ArrayList<>();
    private final List<Chosen> after = new ArrayList<>();
    private final Map<Chosen, Use> uses = new HashMap<>();
    private boolean factoryKnown;

    Choice(Resource resource, Consumer<Problem> problems) {
        this.resource = resource;
        this.problems = problems;
    }

    /** What makes the resource what it is; that takes the place of what all resources have. */
    void factory(List<Chosen> usual, List<Chosen> always) {
        before.removeIf(chosen -> rival(chosen, always).isPresent());
        defaults.addAll(usual);
        body.addAll(always);
        factoryKnown = true;
    }

    /** One source more; those that come after the factory's stand behind it. */
    void join(List<Use> source, Function<Use, List<Chosen>> maker) {
        source.stream().filter(Use::off).forEach(this::switchOff);
        List<Chosen> joined = new ArrayList<>();
        List<Use> wanted = source.stream().filter(use -> !use.off()).toList();
        for (Use use : wanted) {
            before.removeIf(earlier -> says(earlier, use));
            List<Chosen> made = maker.apply(use);
            made.forEach(candidate -> add(candidate, joined));
            made.forEach(candidate -> uses.put(candidate, use));
        }
        (factoryKnown ? after : before).addAll(joined);
    }

    /** Whether an earlier source named the same plugin in the same words: twice would be once too often. */
    private boolean says(Chosen earlier, Use use) {
        return Optional.ofNullable(uses.get(earlier))
                .filter(other ->
                        other.name().equals(use.name()) && other.options().equals(use.options()))
                .isPresent();
    }

    private void add(Chosen candidate, List<Chosen> joined) {
        Optional<Chosen> clash = rival(candidate, joined).or(() -> rival(candidate, body));
        if (clash.isPresent()) {
            reportClash(clash.get(), candidate);
            return;
        }
        rival(candidate, before).ifPresent(before::remove);
        rival(candidate, after).ifPresent(after::remove);
        joined.add(candidate);
    }

    private void switchOff(Use off) {
        boolean there = Stream.of(before, defaults).flatMap(List::stream).anyMatch(chosen -> isNamed(chosen, off));
        before.removeIf(chosen -> isNamed(chosen, off));
        defaults.removeIf(chosen -> isNamed(chosen, off));
        if (!there) {
            reportIdle(off);
        }
    }

    private static boolean isNamed(Chosen chosen, Use use) {
        return chosen.name().equals(use.name());
    }

    /** All of them, in the order of their sources. */
    List<Chosen> all() {
        List<Chosen> others =
                Stream.of(before, body, after).flatMap(List::stream).toList();
        List<Chosen> usual = defaults.stream()
                .filter(chosen -> rival(chosen, others).isEmpty())
                .toList();
        return Stream.of(before, usual, body, after).flatMap(List::stream).toList();
    }

    private static Optional<Chosen> rival(Chosen candidate, List<Chosen> chosen) {
        Optional<String> group = candidate.plugin().singleton();
        return chosen.stream()
                .filter(other ->
                        group.isPresent() && group.equals(other.plugin().singleton()))
                .findFirst();
    }

    private void reportClash(Chosen first, Chosen second) {
        String message = "%s has plugins \"%s\" and \"%s\", but only one may be its %s"
                .formatted(
                        resource.name(),
                        first.name(),
                        second.name(),
                        second.plugin().singleton().orElseThrow());
        problems.accept(Problem.of(Code.SINGLETON_CLASH, second.where(), message, "leave one of them out"));
    }

    private void reportIdle(Use off) {
        if (body.stream().anyMatch(chosen -> isNamed(chosen, off))) {
            problems.accept(Problem.of(
                    Code.NOTHING_OFF,
                    off.where(),
                    "plugin \"%s\" makes %s what it is, and cannot be off"
                            .formatted(off.name(), "a " + resource.factory().name()),
                    "take another factory"));
            return;
        }
        List<String> there = Stream.of(before, defaults)
                .flatMap(List::stream)
                .map(Chosen::name)
                .distinct()
                .toList();
        problems.accept(Problem.of(
                Code.NOTHING_OFF,
                off.where(),
                "plugin \"%s\" is off for %s, which would not have it".formatted(off.name(), resource.name()),
                DidYouMean.hint(off.name(), there).or(() -> Optional.of("take the line out"))));
    }
}
