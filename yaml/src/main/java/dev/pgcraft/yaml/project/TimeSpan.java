package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time, spelled as PostgreSQL spells it in its own settings: {@code 500ms}, {@code 5s}, {@code 5min}. */
final class TimeSpan {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) ?(ms|s|min|h)");

    private TimeSpan() {}

    /** The time; what is none joins the problems. */
    static Optional<Duration> read(Setting setting, List<Problem> problems) {
        Matcher matcher = FORM.matcher(setting.value());
        if (!matcher.matches()) {
            problems.add(Problem.of(
                    Code.BAD_SETTING,
                    setting.where(),
                    "\"%s\" is not a time".formatted(setting.value()),
                    "write a number and ms, s, min or h: 5s"));
            return Optional.empty();
        }
        return Optional.of(Duration.of(Long.parseLong(matcher.group(1)), unit(matcher.group(2))));
    }

    private static ChronoUnit unit(String word) {
        return switch (word) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "min" -> ChronoUnit.MINUTES;
            default -> ChronoUnit.HOURS;
        };
    }
}
