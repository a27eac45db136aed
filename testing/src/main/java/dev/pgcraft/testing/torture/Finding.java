package dev.pgcraft.testing.torture;

/**
 * An invariant that did not hold.
 *
 * @param invariant its name
 * @param words what was found instead
 */
public record Finding(String invariant, String words) {

    @Override
    public String toString() {
        return invariant + ": " + words;
    }
}
