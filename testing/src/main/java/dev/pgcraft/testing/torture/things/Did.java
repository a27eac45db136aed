package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Deed;
import java.time.Instant;

/** What a transaction did to things. */
sealed interface Did extends Deed {

    /**
     * A thing was written, or deleted, and this is what it was then.
     *
     * @param before a moment before that
     */
    record Touched(State state, Kind kind, Instant before) implements Did {}

    /** A thing's {@code x} was changed by somebody who knew what it was. */
    record Swapped(long id, String old, String other) implements Did {}

    /** Some columns of a thing were counted up by one. */
    record Counted(String life, int a, int b) implements Did {}

    /** How a thing is touched. */
    enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }
}
