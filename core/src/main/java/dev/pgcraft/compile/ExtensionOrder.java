package dev.pgcraft.compile;

import dev.pgcraft.plugin.Extension;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Finds the extensions that a project lists, and puts those first on which others depend; ties as they are listed. */
public final class ExtensionOrder {

    private final NavigableMap<String, Extension> there = new TreeMap<>();
    private final Set<String> doubles = new TreeSet<>();
    private final Consumer<Problem> problems;

    /**
     * Chooses among some.
     *
     * @param there those on the class path
     * @param problems where to say what is wrong
     */
    public ExtensionOrder(List<Extension> there, Consumer<Problem> problems) {
        this.problems = problems;
        for (Extension extension : there) {
            if (this.there.putIfAbsent(extension.name(), extension) != null) {
                doubles.add(extension.name());
            }
        }
    }

    /** A name that a project lists, and where. */
    public record Listed(String name, Location where) {}

    /** The extensions of these names; those that cannot be had are reported. */
    public List<Extension> of(List<Listed> names) {
        SequencedMap<String, Listed> listed = new LinkedHashMap<>();
        for (Listed name : names) {
            Optional<Listed> first = Optional.ofNullable(listed.putIfAbsent(name.name(), name));
            first.ifPresent(other -> problems.accept(Problem.of(
                    Code.DUPLICATE_NAME,
                    name.where(),
                    "extension \"%s\" is listed twice".formatted(name.name()),
                    "keep one")));
        }
        listed.values().stream().filter(each -> !there.containsKey(each.name())).forEach(this::reportUnknown);
        List<Listed> found = listed.values().stream()
                .filter(each -> there.containsKey(each.name()))
                .toList();
        found.stream().filter(each -> doubles.contains(each.name())).forEach(this::reportDouble);
        found.forEach(each -> checkDependencies(each, listed));
        return inOrder(found);
    }

    private void reportUnknown(Listed listed) {
        String all = there.isEmpty() ? "none is" : "there is: " + String.join(", ", there.keySet());
        problems.accept(Problem.of(
                Code.UNKNOWN_EXTENSION,
                listed.where(),
                "extension \"%s\" is not on the class path; %s".formatted(listed.name(), all),
                DidYouMean.nearest(listed.name(), there.keySet())
                        .map("did you mean \"%s\"?"::formatted)
                        .orElse("name its jar, or the folder of its classes, under class_path:")));
    }

    private void reportDouble(Listed listed) {
        problems.accept(Problem.of(
                Code.BROUGHT_TWICE,
                listed.where(),
                "extension \"%s\" is on the class path twice".formatted(listed.name()),
                "take one of the jars off class_path:"));
    }

    private void checkDependencies(Listed listed, SequencedMap<String, Listed> all) {
        for (String needed : extension(listed).dependsOn()) {
            if (!all.containsKey(needed)) {
                problems.accept(Problem.of(
                        Code.DEPENDENCY_MISSING,
                        listed.where(),
                        "extension \"%s\" depends on \"%s\", which is not listed".formatted(listed.name(), needed),
                        "add %s to extensions:".formatted(needed)));
            }
        }
    }

    private List<Extension> inOrder(List<Listed> found) {
        List<Listed> waiting = new ArrayList<>(found);
        List<Extension> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> open = waiting.stream().map(Listed::name).toList();
            Optional<Listed> next = waiting.stream()
                    .filter(each -> extension(each).dependsOn().stream().noneMatch(open::contains))
                    .findFirst();
            if (next.isEmpty()) {
                reportCircle(waiting.getFirst(), open);
                return ordered;
            }
            waiting.remove(next.get());
            ordered.add(extension(next.get()));
        }
        return ordered;
    }

    /** Goes from one to one that it waits for until somebody comes again. */
    private void reportCircle(Listed first, List<String> open) {
        List<String> path = new ArrayList<>();
        String at = first.name();
        while (!path.contains(at)) {
            path.add(at);
            at = Optional.ofNullable(there.get(at)).orElseThrow().dependsOn().stream()
                    .filter(open::contains)
                    .findFirst()
                    .orElseThrow();
        }
        String circle = String.join("\" and \"", path.subList(path.indexOf(at), path.size()));
        problems.accept(Problem.of(
                Code.DEPENDENCY_MISSING,
                first.where(),
                "extensions \"%s\" depend on each other".formatted(circle),
                "that is their mistake; leave them out"));
    }

    private Extension extension(Listed listed) {
        return Optional.ofNullable(there.get(listed.name())).orElseThrow();
    }
}
