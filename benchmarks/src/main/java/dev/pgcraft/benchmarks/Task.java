package dev.pgcraft.benchmarks;

import java.util.OptionalDouble;

/** What is timed. */
enum Task {
    /** The first revision of a model, on an empty history: build, plan, prove both ways, write. */
    REVISION("revision on empty"),

    /** Applying that revision to an empty database that keeps its data. */
    UPGRADE("upgrade"),

    /** Asking for a revision when model, history and database agree, for the first time since an upgrade. */
    NOTHING("nothing to do, the first time"),

    /** Asking once more. */
    AGAIN("nothing to do"),

    /** Asking the database where it is. */
    CURRENT("current"),

    /** Asking nothing. */
    VERSION("--version");

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
            case NOTHING -> OptionalDouble.empty();
            case AGAIN -> size == 1_000 ? OptionalDouble.of(1.5) : OptionalDouble.empty();
            case CURRENT -> OptionalDouble.of(0.5);
            case VERSION -> OptionalDouble.of(0.25);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
