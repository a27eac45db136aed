package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables of the environment, and under them those of {@code .env}. */
final class Variables {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>[^}]*))?}|(?<open>\\$\\{)");

    private final Map<String, String> environment;
    private final SequencedMap<String, Setting> file;

    Variables(Map<String, String> environment, SequencedMap<String, Setting> file) {
        this.environment = new TreeMap<>(environment);
        this.file = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(file));
    }

    /** The variable, with the place that set it; one that is set to nothing counts as not set. */
    Optional<Setting> find(String name) {
        return Optional.ofNullable(environment.get(name))
                .map(value -> new Setting(value, Location.of("environment variable " + name)))
                .or(() -> Optional.ofNullable(file.get(name)))
                .filter(setting -> !setting.value().isEmpty());
    }

    /**
     * The value with {@code ${NAME}} and {@code ${NAME:-default}} filled in.
     *
     * @throws ProblemException if a variable without a default is not set
     */
    String expand(Setting setting) {
        return REFERENCE
                .matcher(setting.value())
                .replaceAll(reference -> Matcher.quoteReplacement(value(reference, setting)));
    }

    private String value(MatchResult reference, Setting setting) {
        if (reference.group("open") != null) {
            throw Problem.of(
                            Code.BAD_SETTING,
                            setting.where(),
                            "\"${\" begins a variable that does not end",
                            "write ${NAME} or ${NAME:-default}")
                    .asException();
        }
        String name = reference.group("name");
        return find(name)
                .map(Setting::value)
                .or(() -> Optional.ofNullable(reference.group("default")))
                .orElseThrow(() -> unset(name, setting));
    }

    private static ProblemException unset(String name, Setting setting) {
        return Problem.of(
                        Code.UNSET_VARIABLE,
                        setting.where(),
                        "variable \"%s\" is not set".formatted(name),
                        "set it in the environment or in .env, or write a default: ${%s:-value}".formatted(name))
                .asException();
    }
}
