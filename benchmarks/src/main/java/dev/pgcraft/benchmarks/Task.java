package dev.pgcraft.benchmarks;

import java.util.OptionalDouble;

/** What is timed. */
enum Task {
    /** The first revision of a model, on an empty history: build, plan, prove both ways, write. */
    REVISION("revision on empty"),

    /** Applying that revision to an empty database that keeps its data. */
    UPGRADE("upgrade"),

    /** Asking for a revision again, when model, history and database agree. */
    NOTHING("nothing to do");

    private final String words;

    Task(String words) {
        this.words = words;
    }

    /** How many seconds the whole process may take, where that was said. */
    OptionalDouble aim(int size) {
        return switch (this) {
            case REVISION ->
                switch (size) {
                    case 10 -> OptionalDouble.of(1.0);
                    case 100 -> OptionalDouble.of(2.0);
                    case 1_000 -> OptionalDouble.of(8.0);
                    default -> OptionalDouble.empty();
                };
            case UPGRADE -> size == 1_000 ? OptionalDouble.of(6.0) : OptionalDouble.empty();
            case NOTHING -> size == 1_000 ? OptionalDouble.of(1.5) : OptionalDouble.empty();
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
