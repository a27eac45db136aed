package dev.pgcraft.builtin.history;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.sql.Sql;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long a log is kept, and in which pieces.
 *
 * @param retention how long after it ceased to hold, as PostgreSQL writes intervals
 * @param monthly whether each month has a partition of its own
 */
public record Keeping(Optional<String> retention, boolean monthly) {

    private static final String RETENTION = "retention";
    private static final String PARTITIONS = "partitions";
    private static final String MONTHLY = "monthly";

    /** What a factory with a log understands. */
    public static final List<String> PARAMETERS = List.of(RETENTION, PARTITIONS);

    /** How much longer everything is kept; whoever asks in a transaction that is open for longer is refused. */
    static final Sql GRACE = Sql.raw("INTERVAL '1 hour'");

    private static final Pattern TERM = Pattern.compile("([0-9]{1,6}) (hour|day|week|month|year)s?");
    private static final Pattern TERMS = Pattern.compile(TERM.pattern() + "( " + TERM.pattern() + ")*");
    private static final Duration MOST = ChronoUnit.YEARS.getDuration().multipliedBy(1000);

    /** As the factory's parameters say it. */
    public static Keeping of(Use use) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> retention =
                Optional.ofNullable(use.options().get(RETENTION)).map(Keeping::spaced);
        retention
                .filter(said -> !isSpan(said))
                .ifPresent(said -> problems.add(Problem.of(
                        Code.NO_SPAN,
                        use.where(),
                        "\"%s\" does not say how long former versions are kept".formatted(said),
                        "5 years, 18 months, 90 days, 1 year 6 months; up to a thousand years")));
        Optional<Object> partitions = Optional.ofNullable(use.options().get(PARTITIONS));
        partitions
                .filter(said -> !said.equals(MONTHLY))
                .ifPresent(said -> problems.add(Problem.of(
                        Code.UNKNOWN_PARTITIONS,
                        use.where(),
                        "a history is not divided into partitions \"%s\"".formatted(said),
                        "partitions: monthly")));
        ProblemException.throwIfAny(problems);
        return new Keeping(retention, partitions.isPresent());
    }

    private static String spaced(Object said) {
        return said.toString().strip().replaceAll("[,\\s]+", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether it is longer than nothing, and short enough for PostgreSQL to find the day on which it began. */
    private static boolean isSpan(String said) {
        if (!TERMS.matcher(said).matches()) {
            return false;
        }
        Duration whole = TERM.matcher(said).results().map(Keeping::duration).reduce(Duration.ZERO, Duration::plus);
        return whole.isPositive() && whole.compareTo(MOST) <= 0;
    }

    private static Duration duration(MatchResult term) {
        ChronoUnit unit = ChronoUnit.valueOf(term.group(2).toUpperCase(Locale.ROOT) + "S");
        return unit.getDuration().multipliedBy(Long.parseLong(term.group(1)));
    }

    /** What the factory has besides for that. */
    public List<Plugin> plugins(Forgetting forgetting) {
        List<Plugin> plugins = new ArrayList<>();
        if (retention.isPresent()) {
            plugins.add(forgetting);
        }
        if (monthly) {
            plugins.add(new Months());
        }
        return plugins;
    }

    /** The interval in SQL, if there is one. */
    Optional<Sql> span() {
        return retention.map(text -> Sql.of("INTERVAL $S", text));
    }

    /**
     * The moment in SQL since which all is kept: where months are, they are forgotten as a whole. It lies
     * {@link #GRACE} before what was said, since transactions that began before may still ask.
     */
    Optional<Sql> edge() {
        return span().map(span -> Sql.of("now() - $L - $L", GRACE, span))
                .map(edge -> monthly ? Sql.of("date_trunc('month', $L)", edge) : edge);
    }
}
