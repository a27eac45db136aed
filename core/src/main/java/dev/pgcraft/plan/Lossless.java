package dev.pgcraft.plan;

import dev.pgcraft.sql.PgType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether every value that becomes one of another type is still the same value. What does not fit may be
 * refused; what is rounded, cut or loses a part on its way is not the same. When in doubt, it is not.
 */
public final class Lossless {

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name");
    private static final Set<String> READ_AS_A_WHOLE =
            Set.of("smallint", "integer", "bigint", "numeric", "boolean", "uuid", "inet", "cidr", "bytea", "json");
    private static final Set<String> MOMENTS = Set.of("timestamp without time zone", "timestamp with time zone");
    private static final Set<String> OTHERS = Set.of(
            "smallint to real",
            "smallint to double precision",
            "integer to double precision",
            "real to double precision",
            "boolean to integer",
            "date to timestamp without time zone",
            "date to timestamp with time zone",
            "cidr to inet",
            "macaddr to macaddr8",
            "jsonb to json");

    private Lossless() {}

    /** Whether PostgreSQL's own conversion, behind the guard that it may have, keeps what it lets through. */
    public static boolean is(PgType from, PgType to) {
        if (from.equals(to) || Widening.of(from, to).total()) {
            return true;
        }
        if (isArray(from) && isArray(to)) {
            PgType before = element(from);
            PgType after = element(to);
            return Widening.of(before, after).total() || keeps(Parts.of(before), Parts.of(after));
        }
        Parts before = Parts.of(from);
        Parts after = Parts.of(to);
        return !isArray(from) && !isArray(to) && (isGuarded(before, after) || keeps(before, after));
    }

    /** A value that is too long is refused; but blanks at the end mean nothing in a {@code character}. */
    private static boolean isGuarded(Parts from, Parts to) {
        boolean blanksCount = TEXTS.contains(from.base) && !from.base.equals("character");
        return to.length.isPresent()
                && (to.base.equals("character varying") || (to.base.equals("character") && !blanksCount));
    }

    private static boolean keeps(Parts from, Parts to) {
        if (WHOLE.contains(from.base)) {
            return WHOLE.contains(to.base) || (to.base.equals("numeric") && to.scale() >= 0) || isKnown(from, to);
        }
        if (from.base.equals("numeric")) {
            int most = WHOLE.contains(to.base) ? 0 : to.scale();
            return (most == 0 || to.base.equals("numeric")) && from.length.isPresent() && from.scale() <= most;
        }
        if (TEXTS.contains(from.base)) {
            return READ_AS_A_WHOLE.contains(to.base) && to.length.isEmpty();
        }
        boolean sameKind = from.base.equals(to.base)
                || (MOMENTS.contains(from.base) && MOMENTS.contains(to.base))
                || (from.base.startsWith("interval") && to.base.equals("interval"))
                || (from.base.equals("time without time zone") && to.base.equals("time with time zone"));
        return (sameKind && from.isOfTime() && to.precision() >= from.precision()) || isKnown(from, to);
    }

    private static boolean isKnown(Parts from, Parts to) {
        return OTHERS.contains(from.base + " to " + to.base);
    }

    private static boolean isArray(PgType type) {
        return type.text().endsWith("[]");
    }

    private static PgType element(PgType array) {
        return new PgType(array.text().substring(0, array.text().length() - 2));
    }

    /** A type without what stands in brackets; and that. */
    private record Parts(String base, Optional<Integer> length, Optional<Integer> digits) {

        private static final Pattern TYPE = Pattern.compile("([^(]+)(?:\\((-?\\d+)(?:,(-?\\d+))?\\))?( .*)?");
        private static final int MICROSECONDS = 6;

        static Parts of(PgType type) {
            Matcher matcher = TYPE.matcher(type.text());
            if (!matcher.matches()) {
                return new Parts(type.text(), Optional.empty(), Optional.empty());
            }
            return new Parts(
                    matcher.group(1) + Optional.ofNullable(matcher.group(4)).orElse(""),
                    Optional.ofNullable(matcher.group(2)).map(Integer::valueOf),
                    Optional.ofNullable(matcher.group(3)).map(Integer::valueOf));
        }

        int scale() {
            return digits.orElse(0);
        }

        int precision() {
            return length.orElse(MICROSECONDS);
        }

        boolean isOfTime() {
            return base.startsWith("time") || base.startsWith("interval");
        }
    }
}
