package dev.pgcraft.schema;

import java.util.Optional;

/**
 * The mark of what nobody but its owner is to touch, whatever a target's default privileges would give to others: its
 * comment begins with it.
 */
public final class Closed {

    private static final String MARK = "pgcraft: closed";

    private Closed() {}

    /** The comment of a closed object, which says what it is for. */
    public static Optional<String> comment(String purpose) {
        return Optional.of(MARK + "; " + purpose);
    }

    /** Whether an object is marked so. */
    public static boolean is(SchemaObject object) {
        return object.comment().filter(text -> text.startsWith(MARK)).isPresent();
    }
}
