package dev.pgcraft.plan;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which values do not fit another type, where that can be asked without trying: lengths and ranges.
 *
 * @param offending a condition, true for a value that does not fit
 * @param refusal the name of the SQLSTATE with which PostgreSQL would refuse it
 */
public record Fit(Sql offending, String refusal) {

    private static final String TOO_LONG = "string_data_right_truncation";
    private static final String OUT_OF_RANGE = "numeric_value_out_of_range";
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> INEXACT = Set.of("real", "double precision");
    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
    private static final Pattern LENGTH = Pattern.compile("character(?: varying)?\\((\\d+)\\)");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");

    /** The test for values of {@code column}; empty if there is none, or no value is refused. */
    public static Optional<Fit> of(PgType from, PgType to, Identifier column) {
        boolean arrays = from.text().endsWith("[]") || to.text().endsWith("[]");
        if (arrays || Widening.of(from, to).total()) {
            return Optional.empty();
        }
        Matcher length = LENGTH.matcher(to.text());
        if (length.matches()) {
            return Optional.of(length(from, to, column, length.group(1)));
        }
        return NUMBERS.contains(base(from)) ? number(from, to, column) : Optional.empty();
    }

    /** What is wrong with such a value. */
    public String words() {
        return refusal.equals(TOO_LONG) ? "too long" : "out of range";
    }

    /** Blanks at the end would be cut off without a word; only in a {@code character} they mean nothing. */
    private static Fit length(PgType from, PgType to, Identifier column, String most) {
        Sql text = Sql.of(TEXTS.contains(base(from)) ? "$N" : "$N::text", column);
        Sql counted = base(to).equals("character") ? Sql.of("pg_catalog.rtrim($L)", text) : text;
        return new Fit(Sql.of("pg_catalog.length($L) > $L", counted, Sql.raw(most)), TOO_LONG);
    }

    private static Optional<Fit> number(PgType from, PgType to, Identifier column) {
        int whole = WHOLE.indexOf(to.text());
        if (whole >= 0) {
            Sql rounded = Sql.of(WHOLE.contains(from.text()) ? "$N" : "pg_catalog.round($N)", column);
            return Optional.of(outOfRange(Sql.of("$L NOT BETWEEN $L", rounded, range(whole))));
        }
        Matcher numeric = NUMERIC.matcher(to.text());
        if (!numeric.matches()) {
            return Optional.empty();
        }
        int scale = Integer.parseInt(numeric.group(2));
        Sql value = Sql.of(INEXACT.contains(from.text()) ? "$N::numeric" : "$N", column);
        Sql digits = Sql.raw("1e" + (Integer.parseInt(numeric.group(1)) - scale));
        Sql tooLarge = Sql.of("abs(pg_catalog.round($L, $L)) >= $L", value, Sql.raw(String.valueOf(scale)), digits);
        boolean whatIsNoNumber = !WHOLE.contains(from.text());
        return Optional.of(outOfRange(whatIsNoNumber ? Sql.of("$L AND $N <> 'NaN'", tooLarge, column) : tooLarge));
    }

    private static Fit outOfRange(Sql offending) {
        return new Fit(offending, OUT_OF_RANGE);
    }

    private static Sql range(int whole) {
        return Sql.raw(
                switch (WHOLE.get(whole)) {
                    case "smallint" -> "-32768 AND 32767";
                    case "integer" -> "-2147483648 AND 2147483647";
                    default -> "-9223372036854775808 AND 9223372036854775807";
                });
    }

    private static String base(PgType type) {
        return type.text().replaceFirst("\\([^)]*\\)", "");
    }
}
