package dev.pgcraft.testing.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A guard that is broken on purpose: whoever watches must see it. */
public final class Mutation {

    private final String name;
    private final UnaryOperator<String> change;

    private Mutation(String name, UnaryOperator<String> change) {
        this.name = name;
        this.change = change;
    }

    /** Other text in every statement that has it. */
    public static Mutation replace(String name, String text, String other) {
        return new Mutation(name, statement -> statement.replace(text, other));
    }

    /** Without the statements that begin so. */
    public static Mutation drop(String name, String beginning) {
        return new Mutation(name, statement -> statement.startsWith(beginning) ? "" : statement);
    }

    /** Both at once. */
    public Mutation and(Mutation other) {
        return new Mutation(name, statement -> other.change.apply(change.apply(statement)));
    }

    /**
     * What becomes of the statements.
     *
     * @throws IllegalArgumentException if nothing does
     */
    public Blueprint of(Blueprint blueprint) {
        List<String> changed =
                new ArrayList<>(blueprint.statements().stream().map(change).toList());
        if (changed.equals(blueprint.statements())) {
            throw new IllegalArgumentException("%s: there is nothing to break".formatted(name));
        }
        return new Blueprint(Stream.of(changed)
                .flatMap(List::stream)
                .filter(statement -> !statement.isEmpty())
                .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
