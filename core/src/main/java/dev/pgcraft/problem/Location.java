package dev.pgcraft.problem;

import java.util.Comparator;

/**
 * A place the user can go to: {@code model.yaml:12}, {@code migrations/V1__a.sql:3}, or a place without lines.
 *
 * @param source a file, relative to the project's folder, or words such as {@code command line}
 * @param line 1 for the first line; 0 where the source has no lines
 */
public record Location(String source, int line) implements Comparable<Location> {

    /** What the user typed after {@code pgcraft}. */
    public static final Location COMMAND_LINE = new Location("command line", 0);

    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::source).thenComparingInt(Location::line);

    public Location {
        if (line < 0) {
            throw new IllegalArgumentException("line is negative: " + line);
        }
    }

    /** A source as a whole. */
    public static Location of(String source) {
        return new Location(source, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
