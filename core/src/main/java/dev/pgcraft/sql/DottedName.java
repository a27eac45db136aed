package dev.pgcraft.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name as people write it: parts with dots between them, taken literally; a part that holds a dot stands in double
 * quotes.
 *
 * @param parts from the outside in; a part may be empty or too long for PostgreSQL
 */
public record DottedName(List<String> parts) {

    public DottedName {
        parts = List.copyOf(parts);
    }

    /** {@code sales."Order.Items"} has the parts {@code sales} and {@code Order.Items}. */
    public static DottedName parse(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = endOfPart(text, start);
            parts.add(literal(text.substring(start, end)));
            start = end + 1;
        }
        return new DottedName(parts);
    }

    /** One name: dots are its own, and quotes around the whole are taken off. */
    public static String literal(String part) {
        return isQuoted(part) ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    private static int endOfPart(String text, int start) {
        int quoted = endOfQuotes(text, start);
        boolean whole = quoted == text.length() || (quoted > start && text.charAt(quoted) == '.');
        if (whole) {
            return quoted;
        }
        int dot = text.indexOf('.', start);
        return dot < 0 ? text.length() : dot;
    }

    /** The place after the closing quote; {@code start} if there is none. */
    private static int endOfQuotes(String text, int start) {
        if (!text.startsWith("\"", start)) {
            return start;
        }
        int at = start + 1;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (text.startsWith("\"", at + 1)) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return start;
    }

    private static boolean isQuoted(String part) {
        return part.length() > 2 && endOfQuotes(part, 0) == part.length();
    }

    @Override
    public String toString() {
        return parts.stream().map(DottedName::written).collect(Collectors.joining("."));
    }

    private static String written(String part) {
        return part.indexOf('.') >= 0 || part.startsWith("\"") ? "\"" + part.replace("\"", "\"\"") + "\"" : part;
    }
}
