package dev.pgcraft.schema;

import java.util.Optional;

/**
 * How PostgreSQL keeps and counts the values of a column, where somebody said so.
 *
 * @param statistics how many values ANALYZE remembers
 * @param parameters {@code n_distinct} and the like
 * @param compression the method by name
 */
public record Tuning(
        Optional<Integer> statistics, Parameters parameters, Optional<Storage> storage, Optional<String> compression) {

    /** PostgreSQL's own choice throughout. */
    public static final Tuning NONE = new Tuning(Optional.empty(), Parameters.NONE, Optional.empty(), Optional.empty());

    /**
     * Where long values stand.
     *
     * @param word PLAIN, EXTERNAL, EXTENDED or MAIN
     * @param usual what the column's type has by itself
     */
    public record Storage(String word, String usual) {}

    /** Whether it is gone when the column gets another type. */
    public boolean isOfType() {
        return storage.isPresent() || compression.isPresent();
    }
}
