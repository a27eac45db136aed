package dev.pgcraft.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that pgcraft does not manage.
 *
 * @param schema where it is; empty for what lives in no schema
 * @param name its kind and name: {@code type public.mood (base)}
 * @param needed without what it cannot be, in words, where that and not its own kind is the reason
 */
public record Unsupported(Optional<String> schema, String name, Optional<String> needed) {

    private static final Pattern PART = Pattern.compile("(rule|constraint|index|statistics) .*", Pattern.DOTALL);
    private static final Pattern ELSEWHERE = Pattern.compile(".* \\(of a table elsewhere\\)", Pattern.DOTALL);

    /** Its kind and name, and what is special about it. */
    public String words() {
        return needed.map(other -> "%s (needs %s)".formatted(name, other)).orElse(name);
    }

    /** What becomes of it. */
    public String isLeft() {
        return needed.map(other -> "%s needs %s, which is not managed: it is left as it is".formatted(name, other))
                .orElseGet(() -> "%s is of a kind that pgcraft does not manage: it is left as it is".formatted(name));
    }

    /** Whether it is no part of a table or view, and does not end with one. */
    public boolean standsAlone() {
        return !PART.matcher(name).matches() || ELSEWHERE.matcher(name).matches();
    }

    /** Whether it is an index that PostgreSQL does not use, such as a concurrent build leaves that was broken off. */
    public boolean isInvalidIndex() {
        return name.startsWith("index ") && name.endsWith(" (invalid)");
    }

    /** Its kind and name without what is special about it: {@code table public.orders}. */
    public String plainWords() {
        return name.replaceFirst(" \\([a-z ]+\\)$", "");
    }
}
