package dev.pgcraft.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** YAML as people write it: blocks, and quotes only where they are needed. */
final class YamlText {

    /** What every reader of YAML takes for text as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alpha}_(][\\w ().,'=<>+*/\\[\\]-]*");

    private static final Pattern PLAIN_IN_FLOW = Pattern.compile("[\\p{Alpha}_][\\w.]*");

    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    /** Lines of text that a block can hold without any sign of what is at their ends. */
    private static final Pattern BLOCK = Pattern.compile("\\S(.*\\S)?(\\n *\\S(.*\\S)?)+");

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e\\u00a1-\\ud7ff\\ue000-\\ufefe\\n]*");

    private final StringBuilder lines = new StringBuilder();
    private int depth;

    /** Begins a mapping under a key. */
    void open(String key) {
        indent().append(scalar(key)).append(":\n");
        depth++;
    }

    /** Ends it. */
    void close() {
        depth--;
    }

    void blankLine() {
        lines.append('\n');
    }

    /** A key and its value: text, a truth, a list or a map. */
    void entry(String key, Object value) {
        indent().append(scalar(key)).append(':');
        if (value instanceof String text && isBlock(text)) {
            block(text);
        } else if (value instanceof String text) {
            lines.append(' ').append(scalar(text)).append('\n');
        } else {
            lines.append(' ').append(flow(value)).append('\n');
        }
    }

    /** An item of a list. */
    void item(String text) {
        indent().append("- ").append(scalar(text)).append('\n');
    }

    /** An item of a list: a name with what is said about it. */
    void item(String name, Map<String, Object> values) {
        indent().append("- ")
                .append(scalar(name))
                .append(": ")
                .append(flow(values))
                .append('\n');
    }

    private StringBuilder indent() {
        return lines.append("  ".repeat(depth));
    }

    private static boolean isBlock(String text) {
        return BLOCK.matcher(text).matches() && PRINTABLE.matcher(text).matches();
    }

    private void block(String text) {
        lines.append(" |-\n");
        String before = "  ".repeat(depth + 1);
        text.lines().forEach(line -> lines.append(before).append(line).append('\n'));
    }

    private static String flow(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> flow(entry.getKey()) + ": " + flow(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Boolean truth -> truth.toString();
            default -> {
                String text = value.toString();
                yield PLAIN_IN_FLOW.matcher(text).matches() && !isWord(text) ? text : quoted(text);
            }
        };
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !text.endsWith(" ") && !isWord(text);
        return plain ? text : quoted(text);
    }

    private static boolean isWord(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        if (PRINTABLE.matcher(text).matches() && text.indexOf('\n') < 0) {
            return text.indexOf('"') < 0 && text.indexOf('\\') < 0
                    ? '"' + text + '"'
                    : "'" + text.replace("'", "''") + "'";
        }
        StringBuilder escaped = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(c >= ' ' && c < 0x7f ? String.valueOf((char) c) : "\\u%04x".formatted(c));
            }
        });
        return escaped.append('"').toString();
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
