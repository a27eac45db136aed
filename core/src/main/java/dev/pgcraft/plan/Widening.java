package dev.pgcraft.plan;

import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known about one type becoming another: whether every value fits, and whether the table is written anew.
 *
 * @param total whether no value can be refused
 * @param rewrites whether PostgreSQL may have to write every row
 */
public record Widening(boolean total, boolean rewrites) {

    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint", "numeric");
    private static final Set<String> UNBOUNDED_TEXT = Set.of("text", "character varying");
    private static final Pattern VARCHAR = Pattern.compile("character varying\\((\\d+)\\)");
    private static final Pattern BITS = Pattern.compile("bit varying(?:\\((\\d+)\\))?()");
    private static final Pattern MOMENT =
            Pattern.compile("(?:timestamp|time)(?:\\((\\d)\\))? ((?:with|without) time zone)");
    private static final Pattern SPAN = Pattern.compile("interval(?:\\((\\d)\\))?()");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    /** What is known about these two. */
    public static Widening of(PgType from, PgType to) {
        if (isLongerText(from.text(), to.text())
                || isLongerNumber(from.text(), to.text())
                || isLonger(BITS, from.text(), to.text())
                || isLonger(MOMENT, from.text(), to.text())
                || isLonger(SPAN, from.text(), to.text())
                || (from.text().equals("cidr") && to.text().equals("inet"))) {
            return new Widening(true, false);
        }
        boolean larger =
                INTEGERS.indexOf(from.text()) >= 0 && INTEGERS.indexOf(to.text()) >= INTEGERS.indexOf(from.text());
        boolean readable = UNBOUNDED_TEXT.contains(to.text());
        return new Widening(larger || readable, true);
    }

    /** Of one family, with as many digits or more; those of which nothing is said take all there can be. */
    private static boolean isLonger(Pattern family, String from, String to) {
        Matcher before = family.matcher(from);
        Matcher after = family.matcher(to);
        return before.matches()
                && after.matches()
                && before.group(2).equals(after.group(2))
                && from.startsWith("timestamp") == to.startsWith("timestamp")
                && (after.group(1) == null
                        || (before.group(1) != null
                                && Integer.parseInt(after.group(1)) >= Integer.parseInt(before.group(1))));
    }

    private static boolean isLongerText(String from, String to) {
        boolean any = UNBOUNDED_TEXT.contains(from) || VARCHAR.matcher(from).matches();
        return any && (UNBOUNDED_TEXT.contains(to) || length(to) >= length(from));
    }

    private static int length(String type) {
        Matcher matcher = VARCHAR.matcher(type);
        if (matcher.matches()) {
            return Integer.parseInt(matcher.group(1));
        }
        return UNBOUNDED_TEXT.contains(type) ? Integer.MAX_VALUE : -1;
    }

    private static boolean isLongerNumber(String from, String to) {
        Matcher before = NUMERIC.matcher(from);
        Matcher after = NUMERIC.matcher(to);
        if (!before.matches()) {
            return false;
        }
        boolean longer = after.matches()
                && after.group(2).equals(before.group(2))
                && Integer.parseInt(after.group(1)) >= Integer.parseInt(before.group(1));
        return longer || to.equals("numeric");
    }
}
