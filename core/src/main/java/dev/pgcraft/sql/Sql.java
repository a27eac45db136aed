package dev.pgcraft.sql;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of SQL text whose names and strings are already quoted.
 *
 * <p>Placeholders: {@code $N} a name, {@code $S} a string literal, {@code $L} other SQL.
 */
public record Sql(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$([NSL])");

    /** Text that is SQL already: from the catalog, or the user's own. */
    public static Sql raw(String trusted) {
        return new Sql(trusted);
    }

    /**
     * The template with its placeholders filled in order.
     *
     * @throws IllegalArgumentException if the arguments do not fit the placeholders
     */
    public static Sql of(String template, Object... arguments) {
        Iterator<Object> next = List.of(arguments).iterator();
        String text = PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(render(found.group(1), argument(next, template))));
        if (next.hasNext()) {
            throw new IllegalArgumentException("more arguments than placeholders: " + template);
        }
        return new Sql(text);
    }

    /** The parts with {@code separator} between them. */
    public static Sql join(String separator, List<Sql> parts) {
        return new Sql(parts.stream().map(Sql::text).collect(Collectors.joining(separator)));
    }

    /** Names with commas between them. */
    public static Sql names(List<Identifier> names) {
        return new Sql(names.stream().map(Identifier::quoted).collect(Collectors.joining(", ")));
    }

    private static Object argument(Iterator<Object> next, String template) {
        if (!next.hasNext()) {
            throw new IllegalArgumentException("fewer arguments than placeholders: " + template);
        }
        return next.next();
    }

    private static String render(String placeholder, Object argument) {
        return switch (placeholder) {
            case "N" -> name(argument);
            case "S" -> literal(argument.toString());
            case "L" -> ((Sql) argument).text();
            default -> throw new IllegalArgumentException("unknown placeholder: $" + placeholder);
        };
    }

    private static String name(Object argument) {
        return switch (argument) {
            case Identifier identifier -> identifier.quoted();
            case QualifiedName name ->
                name.schema().quoted() + "." + name.name().quoted();
            default -> throw new IllegalArgumentException("not a name: " + argument);
        };
    }

    /** Right under either setting of {@code standard_conforming_strings}. */
    private static String literal(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    @Override
    public String toString() {
        return text;
    }
}
