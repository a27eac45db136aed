package dev.pgcraft.law;

import dev.pgcraft.law.Node.Branch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Takes away from a case whatever it does not need to fail: resources, columns, keys, edits, statements, rows. */
final class Shrinker {

    private final Predicate<Case> fails;
    private int left;

    /**
     * A shrinker that asks a limited number of times.
     *
     * @param fails whether a case still fails in the same way
     */
    Shrinker(Predicate<Case> fails, int most) {
        this.fails = fails;
        this.left = most;
    }

    /** A part of this case from which nothing more can be taken, or as little as the number of attempts allows. */
    Case shrink(Case failing) {
        Case smallest = failing;
        Case before;
        do {
            before = smallest;
            smallest = paths(statements(rows(smallest)));
        } while (!smallest.equals(before) && left > 0);
        return smallest;
    }

    private Case rows(Case given) {
        Case smaller = given;
        for (String row : given.rows()) {
            List<String> rows = new ArrayList<>(smaller.rows());
            rows.remove(row);
            smaller = smaller(smaller, smaller.withRows(rows));
        }
        return smaller;
    }

    private Case statements(Case given) {
        SequencedSet<String> all = new LinkedHashSet<>(given.before().statements());
        all.addAll(given.after().statements());
        Case smaller = given;
        for (String statement : all) {
            UnaryOperator<Side> without = side -> new Side(
                    side.model(),
                    side.statements().stream()
                            .filter(other -> !other.equals(statement))
                            .toList());
            smaller = tryBoth(smaller, without);
        }
        return smaller;
    }

    private Case paths(Case given) {
        SequencedSet<List<String>> all = new LinkedHashSet<>();
        collect(given.before().model(), List.of(), all);
        collect(given.after().model(), List.of(), all);
        Case smaller = given;
        for (List<String> path : all) {
            smaller = tryBoth(smaller, side -> new Side(without(side.model(), path), side.statements()));
            smaller = unedited(smaller, path);
        }
        return smaller;
    }

    /** Of both, else of one. */
    private Case tryBoth(Case given, UnaryOperator<Side> less) {
        Case both = new Case(less.apply(given.before()), less.apply(given.after()), given.rows());
        Case smaller = smaller(given, both);
        smaller = smaller(smaller, new Case(smaller.before(), less.apply(smaller.after()), smaller.rows()));
        return smaller(smaller, new Case(less.apply(smaller.before()), smaller.after(), smaller.rows()));
    }

    /** What differs at the end of the path does so no more. */
    private Case unedited(Case given, List<String> path) {
        Optional<Node> before = find(given.before().model(), path);
        boolean differs = before.isPresent()
                && find(given.after().model(), path)
                        .filter(node -> !node.equals(before.get()))
                        .isPresent();
        if (!differs) {
            return given;
        }
        Branch model = with(given.after().model(), path, before.get());
        return smaller(
                given, new Case(given.before(), new Side(model, given.after().statements()), given.rows()));
    }

    private Case smaller(Case given, Case candidate) {
        if (candidate.equals(given) || left <= 0) {
            return given;
        }
        left--;
        return fails.test(candidate) ? candidate : given;
    }

    /** Larger parts before what is in them. */
    private static void collect(Branch tree, List<String> at, SequencedSet<List<String>> paths) {
        for (String name : tree.fields().keySet()) {
            paths.add(below(at, name));
        }
        tree.fields().forEach((name, node) -> {
            if (node instanceof Branch branch) {
                collect(branch, below(at, name), paths);
            }
        });
    }

    private static List<String> below(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static Optional<Node> find(Branch tree, List<String> path) {
        Optional<Node> field = Optional.ofNullable(tree.fields().get(path.getFirst()));
        if (path.size() == 1) {
            return field;
        }
        return field.flatMap(
                node -> node instanceof Branch branch ? find(branch, path.subList(1, path.size())) : Optional.empty());
    }

    private static Branch without(Branch tree, List<String> path) {
        if (path.size() == 1) {
            return tree.without(path.getFirst());
        }
        return find(tree, path.subList(0, 1))
                .filter(Branch.class::isInstance)
                .map(Branch.class::cast)
                .map(branch -> tree.with(path.getFirst(), without(branch, path.subList(1, path.size()))))
                .orElse(tree);
    }

    private static Branch with(Branch tree, List<String> path, Node node) {
        if (path.size() == 1) {
            return tree.with(path.getFirst(), node);
        }
        Branch inner = (Branch) find(tree, path.subList(0, 1)).orElseThrow();
        return tree.with(path.getFirst(), with(inner, path.subList(1, path.size()), node));
    }
}
