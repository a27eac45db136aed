package dev.pgcraft.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What PostgreSQL says about a statement it refused.
 *
 * @param lines the message, then what the driver adds to it: detail, hint, where
 * @param position of the character that PostgreSQL points at, 1 for the first; 0 if it points at none
 */
public record Refusal(List<String> lines, String state, int position) {

    private static final Pattern SEVERITY = Pattern.compile("^(?:ERROR|FATAL|PANIC): ");
    private static final Pattern POSITION = Pattern.compile("\\s*Position: (\\d+)");

    /** The SQLSTATEs after which there is no session any more: connection exceptions, operator intervention. */
    private static final Pattern GONE = Pattern.compile("08...|57P..");

    private static final String NOT_SUPPORTED = "0A000";
    private static final Pattern MISSING_EXTENSION = Pattern.compile("extension \".*\" is not available");

    private static final String UNKNOWN_OBJECT = "42704";

    /** No such table, function, type or schema to make something in. */
    private static final Set<String> UNKNOWN_NAME = Set.of("42P01", "42883", UNKNOWN_OBJECT, "3F000");

    /** In quotes, or before the brackets of a function. */
    private static final Pattern WITH_SCHEMA = Pattern.compile("\"[^\"]+\\.[^\"]+\"|^[^(:\"]*\\w\\.[^(]*\\(");

    private static final String NAMES_IN_FULL =
            "write names in full, as in public.orders: files are run with an empty search_path";

    private static final Pattern HINT = Pattern.compile("\\s*Hint: (.*)");

    /** What the driver says, taken apart. */
    public static Refusal of(SQLException exception) {
        String message = Optional.ofNullable(exception.getMessage()).orElse("no message");
        List<String> lines = SEVERITY.matcher(message)
                .replaceFirst("")
                .lines()
                .map(String::strip)
                .toList();
        int position = lines.stream()
                .map(POSITION::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst()
                .orElse(0);
        return new Refusal(lines, Optional.ofNullable(exception.getSQLState()).orElse(""), position);
    }

    /** The message with its details and SQLSTATE, in one line; the hint stands apart. */
    public String sentence() {
        String text = lines.stream()
                .filter(line ->
                        !POSITION.matcher(line).matches() && !HINT.matcher(line).matches())
                .collect(Collectors.joining("; "));
        return state.isEmpty() ? text : "%s (SQLSTATE %s)".formatted(text, state);
    }

    /** Whether it is no answer to a statement: the server, or the session, went away. */
    public boolean meansGone() {
        return GONE.matcher(state).matches();
    }

    /** Whether it wants an extension that is not installed where the server runs. */
    public boolean missesExtension() {
        return state.equals(NOT_SUPPORTED)
                && MISSING_EXTENSION.matcher(message()).matches();
    }

    /** What was said, without details. */
    public String message() {
        return lines.stream().findFirst().orElse("no message");
    }

    /** What PostgreSQL advises. */
    public Optional<String> hint() {
        return lines.stream()
                .map(HINT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** What to do where it is a revision file that PostgreSQL refused. */
    public Optional<String> hintInFile() {
        if (state.equals(UNKNOWN_OBJECT) && message().startsWith("role ")) {
            return Optional.of("declare it under `roles:`, or have it made on the server");
        }
        boolean unknown =
                UNKNOWN_NAME.contains(state) && !WITH_SCHEMA.matcher(message()).find();
        return unknown
                ? Optional.of(hint().map(advice -> advice + " " + NAMES_IN_FULL).orElse(NAMES_IN_FULL))
                : hint();
    }

    /** How many lines of {@code sql} lie before the character that PostgreSQL points at. */
    public int linesBefore(String sql) {
        int characters =
                sql.offsetByCodePoints(0, Math.min(Math.max(position - 1, 0), sql.codePointCount(0, sql.length())));
        return (int) sql.substring(0, characters).chars().filter(c -> c == '\n').count();
    }
}
