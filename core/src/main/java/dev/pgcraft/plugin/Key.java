package dev.pgcraft.plugin;

/**
 * A typed name under which plugins of one resource hand values to each other.
 *
 * @param many whether several plugins may put a value, and none has to
 */
public record Key<T>(String name, Class<T> type, boolean many) {

    /** A value that exactly one plugin makes. */
    public static <T> Key<T> one(String name, Class<T> type) {
        return new Key<>(name, type, false);
    }

    /** Values that any number of plugins make. */
    public static <T> Key<T> many(String name, Class<T> type) {
        return new Key<>(name, type, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
