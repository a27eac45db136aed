package dev.pgcraft.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells an expression as PostgreSQL does once it has read what it spelled itself. For {@code s IN ('a', 'b')} over a
 * varchar and for {@code n BETWEEN 1 AND 2 AND b} it says something else the second time than the first, and then stays
 * with it. A migration is made of what was said the first time and is read the second time; so is a restored dump.
 *
 * <p>Of {@code UNION SELECT 'a'} it says {@code 'a'::text} first and {@code 'a'::text AS text} then. Here both are
 * without the name, which such a column gets anyway.
 */
final class Respelling {

    private static final String ARRAY = "ARRAY[";

    private static final String WORD = "(?:[a-z_][\\w$]*|\"(?:[^\"]|\"\")+\")";

    /** {@code character varying(3)}, {@code shop."odd type"}. */
    private static final String TYPE = WORD + "(?:[. ]" + WORD + ")*(?:\\([0-9, -]+\\))?(?: with(?:out)? time zone)?";

    /** A cast to an array, up to the brackets. */
    private static final Pattern ARRAY_CAST = Pattern.compile("::(" + TYPE + ")\\[]");

    /** A cast in a SELECT list, and the name of its column. */
    private static final Pattern NAMED_CAST =
            Pattern.compile("(::(" + TYPE + ")(?:\\[])*) AS (" + WORD + ")(?![\\w$\"])");

    private static final Pattern PRECISION = Pattern.compile("\\([0-9, -]+\\)");

    /** What the parser calls types that are spelled in SQL's own words. */
    private static final Map<String, String> PARSED = Map.ofEntries(
            Map.entry("smallint", "int2"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("real", "float4"),
            Map.entry("double precision", "float8"),
            Map.entry("boolean", "bool"),
            Map.entry("character", "bpchar"),
            Map.entry("character varying", "varchar"),
            Map.entry("bit varying", "varbit"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"));

    private static final Pattern FIELD = Pattern.compile("[A-Za-z_]+ FROM ");

    private Respelling() {}

    /** The second spelling of {@code text}, which is the first or the second. */
    static String of(String text) {
        StringBuilder spelled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            char first = text.charAt(at);
            if (first == ':' && isConstant(text, at)) {
                Matcher cast = NAMED_CAST.matcher(text).region(at, text.length());
                if (cast.lookingAt() && unquoted(cast.group(3)).equals(usualName(cast.group(2)))) {
                    spelled.append(cast.group(1));
                    at = cast.end();
                    continue;
                }
            }
            if (first != '(' && first != '[') {
                spelled.append(text, at, end);
                at = end;
                continue;
            }
            String content = of(text.substring(at + 1, Math.max(at + 1, end - 1)));
            Matcher cast = ARRAY_CAST.matcher(text).region(end, text.length());
            if (first == '(' && isArray(content) && cast.lookingAt()) {
                spelled.append(cast(content, cast.group(1)));
                at = cast.end();
                continue;
            }
            spelled.append(first)
                    .append(first == '(' ? inParentheses(spelled, content) : content)
                    .append(text, end - 1, end);
            at = end;
        }
        return spelled.toString();
    }

    /** Whether a string or NULL ends at a place. */
    private static boolean isConstant(String text, int at) {
        return text.startsWith("'", at - 1) || text.startsWith("NULL", at - 4);
    }

    /** What a column is called that is a constant of this type. */
    private static String usualName(String type) {
        String bare = PRECISION.matcher(type).replaceFirst("");
        return PARSED.getOrDefault(bare, unquoted(bare.replaceFirst("^" + WORD + "\\.", "")));
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private static String inParentheses(StringBuilder before, String content) {
        Matcher field = FIELD.matcher(content);
        if (before.indexOf("EXTRACT(", before.length() - "EXTRACT(".length()) >= 0 && field.lookingAt()) {
            return content.substring(0, field.end() - " FROM ".length()).toLowerCase(Locale.ROOT)
                    + content.substring(field.end() - " FROM ".length());
        }
        return flat(flat(content, " AND "), " OR ");
    }

    /** {@code (a AND b) AND c} without its parentheses: the parser joins such a chain from the left. */
    private static String flat(String content, String word) {
        if (!content.startsWith("(")) {
            return content;
        }
        int end = end(content, 0);
        String first = content.substring(1, end - 1);
        return content.startsWith(word, end) && parts(first, word).size() > 1
                ? first + content.substring(end)
                : content;
    }

    private static boolean isArray(String content) {
        return content.startsWith(ARRAY) && end(content, ARRAY.length() - 1) == content.length();
    }

    /** What the parser makes of an array that is cast: one of elements that are. */
    private static String cast(String array, String type) {
        List<String> elements = parts(array.substring(ARRAY.length(), array.length() - 1), ", ").stream()
                .map(element -> isArray(element) ? cast(element, type) : "(%s)::%s".formatted(element, type))
                .toList();
        return ARRAY + String.join(", ", elements) + "]";
    }

    /** What stands between separators, apart from those in brackets and quotes. */
    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(separator, at)) {
                parts.add(text.substring(start, at));
                at += separator.length();
                start = at;
            } else {
                at = end(text, at);
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Behind the quotes or brackets that open at a place, or behind the one character. */
    private static int end(String text, int at) {
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            return endOfQuotes(text, at, first == '\'' && at > 0 && text.charAt(at - 1) == 'E');
        }
        if (first != '(' && first != '[') {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != ')' && text.charAt(end) != ']') {
            end = end(text, end);
        }
        return Math.min(end + 1, text.length());
    }

    private static int endOfQuotes(String text, int at, boolean escaped) {
        char quote = text.charAt(at);
        int end = at + 1;
        while (end < text.length()) {
            if (escaped && text.charAt(end) == '\\') {
                end += 2;
            } else if (text.charAt(end) != quote) {
                end++;
            } else if (text.startsWith(String.valueOf(quote), end + 1)) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return text.length();
    }
}
