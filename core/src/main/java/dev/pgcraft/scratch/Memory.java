package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Tape;
import java.util.List;
import java.util.Optional;

/** Remembers what scratch databases were found to hold. */
public interface Memory {

    /** Knows nothing and keeps nothing. */
    Memory NONE = new Memory() {
        @Override
        public Optional<Tape> find(List<String> recipe) {
            return Optional.empty();
        }

        @Override
        public void keep(List<String> recipe, Tape tape) {
            // Nothing is kept.
        }
    };

    /**
     * What was read from a database that was made like this.
     *
     * @param recipe everything on which it depends what the database holds, in order
     */
    Optional<Tape> find(List<String> recipe);

    /** Remembers what was read from a database that was made like this; what cannot be kept is forgotten. */
    void keep(List<String> recipe, Tape tape);
}
