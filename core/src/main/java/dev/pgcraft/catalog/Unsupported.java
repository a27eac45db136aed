package dev.pgcraft.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something of a kind that pgcraft does not manage.
 *
 * @param schema where it is; empty for what lives in no schema
 * @param words its kind and name: {@code type public.mood (enum)}
 */
public record Unsupported(Optional<String> schema, String words) {

    private static final Pattern PART = Pattern.compile("(rule|constraint|index|statistics) .*", Pattern.DOTALL);
    private static final Pattern ELSEWHERE = Pattern.compile(".* \\(of a table elsewhere\\)", Pattern.DOTALL);

    /** Whether it is no part of a table or view, and does not end with one. */
    public boolean standsAlone() {
        return !PART.matcher(words).matches() || ELSEWHERE.matcher(words).matches();
    }

    /** Whether it is an index that PostgreSQL does not use, such as a concurrent build leaves that was broken off. */
    public boolean isInvalidIndex() {
        return words.startsWith("index ") && words.endsWith(" (invalid)");
    }

    /** Its kind and name without what is special about it: {@code table public.orders}. */
    public String plainWords() {
        return words.replaceFirst(" \\([a-z ]+\\)$", "");
    }
}
