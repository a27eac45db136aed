package dev.pgcraft.compile;

import dev.pgcraft.model.Resource;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the plugins of a resource in an order in which every key is made before it is used. */
final class PluginOrder {

    private final Resource resource;
    private final Function<Key<?>, List<String>> makers;
    private final Consumer<Problem> problems;

    /** The order for a resource whose plugins are among those that the registry knows. */
    PluginOrder(Resource resource, Registry registry) {
        this.resource = resource;
        this.makers = registry::makersOf;
        this.problems = registry::report;
    }

    /** The plugins in order, ties as declared; empty if there is none, which is then reported. */
    Optional<List<Chosen>> sort(List<Chosen> declared) {
        Map<Key<?>, List<Chosen>> producers = producers(declared);
        boolean single = hasNoDoubles(producers);
        boolean complete = hasNothingMissing(declared, producers);
        return single && complete ? order(declared, producers) : Optional.empty();
    }

    private static Map<Key<?>, List<Chosen>> producers(List<Chosen> declared) {
        Map<Key<?>, List<Chosen>> producers = new LinkedHashMap<>();
        for (Chosen chosen : declared) {
            for (Key<?> key : chosen.plugin().produces()) {
                producers.computeIfAbsent(key, any -> new ArrayList<>()).add(chosen);
            }
        }
        return producers;
    }

    private boolean hasNoDoubles(Map<Key<?>, List<Chosen>> producers) {
        boolean sound = true;
        for (Map.Entry<Key<?>, List<Chosen>> entry : producers.entrySet()) {
            List<Chosen> makers = entry.getValue();
            if (!entry.getKey().many() && makers.size() > 1) {
                String message =
                        "plugins %s of %s both make \"%s\"".formatted(names(makers), resource.name(), entry.getKey());
                problems.accept(
                        Problem.of(Code.DOUBLE_PRODUCER, makers.getLast().where(), message, "leave one of them out"));
                sound = false;
            }
        }
        return sound;
    }

    private boolean hasNothingMissing(List<Chosen> declared, Map<Key<?>, List<Chosen>> producers) {
        boolean sound = true;
        for (Chosen chosen : declared) {
            for (Key<?> key : chosen.plugin().requires()) {
                if (!key.many() && !producers.containsKey(key)) {
                    String message = "plugin \"%s\" of %s needs \"%s\", which no plugin there makes"
                            .formatted(chosen.name(), resource.name(), key);
                    problems.accept(Problem.of(Code.MISSING_PRODUCER, chosen.where(), message, hint(key)));
                    sound = false;
                }
            }
        }
        return sound;
    }

    private Optional<String> hint(Key<?> key) {
        List<String> known = makers.apply(key);
        return known.isEmpty() ? Optional.empty() : Optional.of("these make it: " + String.join(", ", known));
    }

    private Optional<List<Chosen>> order(List<Chosen> declared, Map<Key<?>, List<Chosen>> producers) {
        List<Chosen> waiting = new ArrayList<>(declared);
        List<Chosen> ordered = new ArrayList<>();
        Set<Chosen> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            Optional<Chosen> next = waiting.stream()
                    .filter(chosen -> needed(chosen, producers).stream().allMatch(done::contains))
                    .findFirst();
            if (next.isEmpty()) {
                reportCycle(waiting, producers);
                return Optional.empty();
            }
            waiting.remove(next.get());
            done.add(next.get());
            ordered.add(next.get());
        }
        return Optional.of(ordered);
    }

    private static List<Chosen> needed(Chosen chosen, Map<Key<?>, List<Chosen>> producers) {
        return chosen.plugin().requires().stream()
                .flatMap(key -> producers.getOrDefault(key, List.of()).stream())
                .filter(producer -> !producer.equals(chosen))
                .toList();
    }

    /** Follows who waits for whom until somebody comes again: those from there on are the cycle. */
    private void reportCycle(List<Chosen> waiting, Map<Key<?>, List<Chosen>> producers) {
        List<Chosen> path = new ArrayList<>();
        Chosen at = waiting.getFirst();
        while (!path.contains(at)) {
            path.add(at);
            at = needed(at, producers).stream()
                    .filter(waiting::contains)
                    .findFirst()
                    .orElseThrow();
        }
        List<Chosen> cycle = path.subList(path.indexOf(at), path.size());
        String message = "plugins %s of %s wait for each other".formatted(names(cycle), resource.name());
        problems.accept(Problem.of(Code.PLUGIN_CYCLE, cycle.getLast().where(), message, "leave one of them out"));
    }

    private static String names(List<Chosen> several) {
        return several.stream().map(chosen -> "\"" + chosen.name() + "\"").collect(Collectors.joining(" and "));
    }
}
