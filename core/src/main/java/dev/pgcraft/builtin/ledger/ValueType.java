package dev.pgcraft.builtin.ledger;

import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The numbers that a ledger counts in.
 *
 * @param type as the user wrote it
 */
record ValueType(PgType type, Family family) {

    /** What PostgreSQL adds up in the same manner. */
    enum Family {
        /** Sums are numeric, which is exact and has no end. */
        WHOLE("numeric", "|smallint|int2|integer|int|int4|bigint|int8|"),
        DECIMAL("numeric", "|numeric|decimal|"),
        FLOATING("double precision", "|real|float4|double precision|float8|float|"),
        /** Before PostgreSQL 18, sums of money begin again at the other end, and nobody is told. */
        MONEY("numeric", "|money|");

        private final String sum;
        private final String names;

        Family(String sum, String names) {
            this.sum = sum;
            this.names = names;
        }

        private boolean has(String name) {
            return names.contains("|" + name + "|");
        }
    }

    /** The type by its name; empty if it is no type of numbers. */
    static Optional<ValueType> of(String written) {
        String bare = written.replaceFirst("\\(.*\\)\\s*$", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^pg_catalog\\.", "");
        return Arrays.stream(Family.values())
                .filter(family -> family.has(bare))
                .map(family -> new ValueType(new PgType(written.strip()), family))
                .findFirst();
    }

    /** What a sum of values is. */
    PgType sum() {
        return new PgType(family.sum);
    }

    /** An expression as a sum. */
    Sql asSum(Sql expression) {
        return Sql.of("CAST($L AS $L)", expression, sum().sql());
    }

    /** Values that are no numbers to count with, and would stay in every sum; none if the type has none. */
    List<String> endless() {
        return switch (family) {
            case WHOLE, MONEY -> List.of();
            case DECIMAL, FLOATING -> List.of("NaN", "Infinity", "-Infinity");
        };
    }

    /** A value of a row as something that can be added up without end. */
    Sql counted(Sql value) {
        return family == Family.MONEY ? Sql.of("CAST($L AS numeric)", value) : value;
    }

    /** A number in the text of a model as a value of the sum's type. */
    Sql literal(String number) {
        return Sql.raw(number);
    }

    /** The same as a value of a row. */
    Sql rowLiteral(String number) {
        return family == Family.MONEY
                ? Sql.of("CAST($L AS money)", Sql.raw("(" + number + ")::numeric"))
                : Sql.raw(number);
    }
}
