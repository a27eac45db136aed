package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code .env} file: one {@code NAME=value} a line, as shells and other tools understand it. */
final class DotEnv {

    /** The file's name in a project folder. */
    static final String NAME = ".env";

    private static final Pattern LINE = Pattern.compile("""
            (?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*\
            (?:"(?<double>(?:[^"\\\\]|\\\\.)*)"|'(?<single>[^']*)'|(?<bare>[^"'].*?)?)\
            (?:\\s*|\\s+#.*)""");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private DotEnv() {}

    /**
     * The variables by name; of two lines for the same name the later one counts.
     *
     * @throws ProblemException with every line that is not understood
     */
    static SequencedMap<String, Setting> parse(String text) {
        SequencedMap<String, Setting> variables = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Location where = new Location(NAME, i + 1);
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                variables.put(matcher.group("name"), new Setting(value(matcher), where));
            } else {
                problems.add(Problem.of(Code.BAD_SETTING, where, "not a variable", "write NAME=value"));
            }
        }
        ProblemException.throwIfAny(problems);
        return variables;
    }

    private static String value(Matcher line) {
        return Optional.ofNullable(line.group("double"))
                .map(quoted -> ESCAPE.matcher(quoted).replaceAll(DotEnv::meant))
                .or(() -> Optional.ofNullable(line.group("single")))
                .or(() -> Optional.ofNullable(line.group("bare")))
                .orElse("");
    }

    private static String meant(MatchResult escape) {
        return Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1));
    }
}
