package dev.pgcraft.testing.torture;

import java.util.Locale;

/** What may become of a transaction, or of a statement in it. */
public enum Happening {
    COMMITTED,
    /** On purpose. */
    ROLLED_BACK,
    /** 40001, and tried again. */
    SERIALIZATION_FAILURE,
    /** 40P01, and tried again. */
    DEADLOCK,
    /** As it should be: a key that is there already, a limit that would be crossed. */
    REFUSED,
    /** A statement that found 0 rows, because another was first. */
    LOST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
