package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Fragment;
import java.util.OptionalInt;

/**
 * SQL of the user's, in which {@code {column}} stands for a column of the resource.
 *
 * @param where the line of its first character
 */
public record Expression(String text, Location where) {

    /** The line of its first semicolon outside of quotes; its own if it has none. */
    public Location end() {
        OptionalInt semicolon = Fragment.of(text).withoutSemicolon().semicolon();
        return semicolon.isPresent() ? at(semicolon.getAsInt()) : where;
    }

    /** The line of the character at {@code offset}. */
    public Location at(int offset) {
        if (where.line() == 0) {
            return where;
        }
        long before = text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Location(where.source(), where.line() + (int) before);
    }
}
