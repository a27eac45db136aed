package dev.pgcraft.testing.torture;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A guard that is broken on purpose: whoever watches must see it. */
public final class Mutation {

    private final String name;
    private final UnaryOperator<String> change;
    private final List<String> more;

    private Mutation(String name, UnaryOperator<String> change, List<String> more) {
        this.name = name;
        this.change = change;
        this.more = List.copyOf(more);
    }

    /** Other text in every statement that has it. */
    public static Mutation replace(String name, String text, String other) {
        return new Mutation(name, statement -> statement.replace(text, other), List.of());
    }

    /** Without the statements that begin so. */
    public static Mutation drop(String name, String beginning) {
        return new Mutation(name, statement -> statement.startsWith(beginning) ? "" : statement, List.of());
    }

    /** With more statements at the end. */
    public static Mutation add(String name, String... statements) {
        return new Mutation(name, statement -> statement, List.of(statements));
    }

    /**
     * What becomes of the statements.
     *
     * @throws IllegalArgumentException if nothing does
     */
    public Blueprint of(Blueprint blueprint) {
        List<String> changed = blueprint.statements().stream()
                .map(change)
                .filter(statement -> !statement.isEmpty())
                .toList();
        if (changed.equals(blueprint.statements()) && more.isEmpty()) {
            throw new IllegalArgumentException("%s: there is nothing to break".formatted(name));
        }
        return new Blueprint(Stream.concat(changed.stream(), more.stream()).toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
