package dev.pgcraft.yaml;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our words what the YAML parser stumbled over. */
final class SyntaxProblem {

    private static final Pattern MARKER_FIRST = Pattern.compile("(?:^|[:\\-,\\[]\\s+)(\\{[^{}:]+}[^,}\\]].*)$");
    private static final Pattern MARKER_INSIDE = Pattern.compile("[{\\[].*[^\\s:,\\[{]\\{");
    private static final String END = "found unexpected end of stream";

    private final String source;
    private final String text;

    /**
     * @param source the file's name
     * @param text all of its text
     */
    SyntaxProblem(String source, String text) {
        this.source = source;
        this.text = text;
    }

    Problem of(YamlEngineException exception) {
        return switch (exception) {
            case MarkedYamlEngineException marked -> marked(marked);
            case ReaderException reader ->
                problem(lineAt(reader.getPosition()), "a character that YAML does not allow", Optional.empty());
            default -> problem(1, lower(Objects.toString(exception.getMessage(), "not YAML")), Optional.empty());
        };
    }

    private Problem marked(MarkedYamlEngineException exception) {
        String what = Objects.toString(exception.getProblem(), "not YAML").replaceFirst("\\. \\(.*", "");
        boolean atEnd = what.equals(END);
        Optional<Mark> mark = atEnd ? exception.getContextMark() : exception.getProblemMark();
        int line = mark.or(exception::getProblemMark).map(Mark::getLine).orElse(0) + 1;
        if (beginsWithMarker(line) || holdsMarker(line)) {
            return Problem.of(
                    Code.YAML_TRAP,
                    new Location(source, line),
                    "an unquoted { begins a map in YAML",
                    "put the whole value in double quotes: \"{price} > 0\"");
        }
        String context = Optional.ofNullable(exception.getContext())
                .map(text -> text + ": ")
                .orElse("");
        return problem(line, lower(atEnd ? context + what : what), hint(what));
    }

    private static Optional<String> hint(String what) {
        if (what.contains("TAB") || what.contains("\\t")) {
            return Optional.of("indent with spaces");
        }
        if (what.startsWith("mapping values are not allowed")) {
            return Optional.of("quote a value that holds a colon, and check the indentation");
        }
        return what.contains("cannot start any token")
                ? Optional.of("quote a value that begins with @, ` or %")
                : Optional.empty();
    }

    private boolean beginsWithMarker(int line) {
        return MARKER_FIRST.matcher(lineText(line)).find();
    }

    private boolean holdsMarker(int line) {
        return MARKER_INSIDE.matcher(lineText(line)).find();
    }

    private String lineText(int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }

    private int lineAt(int position) {
        int end = Math.min(position, text.length());
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private Problem problem(int line, String message, Optional<String> hint) {
        return Problem.of(Code.YAML_SYNTAX, new Location(source, line), message, hint);
    }

    private static String lower(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
