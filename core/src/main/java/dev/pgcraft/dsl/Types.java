package dev.pgcraft.dsl;

import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's types, to begin a column with; {@link #type} takes any other. */
public final class Types {

    private static final List<String> CLAUSES = List.of(
            "not",
            "null",
            "default",
            "generated",
            "unique",
            "references",
            "collate",
            "using",
            "check",
            "constraint",
            "primary");

    private Types() {}

    /**
     * Any type, as SQL has it: {@code type("shop.mood")}, {@code type("vector(3)")}.
     *
     * @throws IllegalArgumentException if it is no type, or more than one
     */
    public static ColumnDefinition type(String sql) {
        Fragment fragment = Fragment.of(sql);
        Optional<String> flaw = fragment.flaw();
        if (fragment.isBlank() || flaw.isPresent()) {
            throw new IllegalArgumentException(
                    "type \"%s\": %s".formatted(sql, flaw.orElse("nothing is written there")));
        }
        for (String clause : CLAUSES) {
            if (fragment.tokens().stream().anyMatch(token -> token.is(clause))) {
                throw new IllegalArgumentException(
                        "\"%s\" is more than a type: what follows it has methods, such as notNull()".formatted(sql));
            }
        }
        return new ColumnDefinition(new PgType(sql.strip()), List.of());
    }

    // whole numbers

    public static ColumnDefinition smallint() {
        return type("smallint");
    }

    public static ColumnDefinition integer() {
        return type("integer");
    }

    public static ColumnDefinition bigint() {
        return type("bigint");
    }

    // numbers

    public static ColumnDefinition numeric() {
        return type("numeric");
    }

    public static ColumnDefinition numeric(int precision) {
        return type("numeric(%d)".formatted(precision));
    }

    public static ColumnDefinition numeric(int precision, int scale) {
        return type("numeric(%d,%d)".formatted(precision, scale));
    }

    public static ColumnDefinition real() {
        return type("real");
    }

    public static ColumnDefinition doublePrecision() {
        return type("double precision");
    }

    public static ColumnDefinition money() {
        return type("money");
    }

    // text

    public static ColumnDefinition text() {
        return type("text");
    }

    public static ColumnDefinition varchar() {
        return type("varchar");
    }

    public static ColumnDefinition varchar(int length) {
        return type("varchar(%d)".formatted(length));
    }

    public static ColumnDefinition character(int length) {
        return type("character(%d)".formatted(length));
    }

    // truth, bits and bytes

    public static ColumnDefinition bool() {
        return type("boolean");
    }

    public static ColumnDefinition bytea() {
        return type("bytea");
    }

    public static ColumnDefinition bit(int length) {
        return type("bit(%d)".formatted(length));
    }

    public static ColumnDefinition varbit() {
        return type("bit varying");
    }

    public static ColumnDefinition varbit(int length) {
        return type("bit varying(%d)".formatted(length));
    }

    // time

    public static ColumnDefinition date() {
        return type("date");
    }

    public static ColumnDefinition time() {
        return type("time");
    }

    public static ColumnDefinition timetz() {
        return type("timetz");
    }

    public static ColumnDefinition timestamp() {
        return type("timestamp");
    }

    public static ColumnDefinition timestamp(int digits) {
        return type("timestamp(%d)".formatted(digits));
    }

    public static ColumnDefinition timestamptz() {
        return type("timestamptz");
    }

    public static ColumnDefinition timestamptz(int digits) {
        return type("timestamptz(%d)".formatted(digits));
    }

    public static ColumnDefinition interval() {
        return type("interval");
    }

    // documents and identifiers

    public static ColumnDefinition uuid() {
        return type("uuid");
    }

    public static ColumnDefinition json() {
        return type("json");
    }

    public static ColumnDefinition jsonb() {
        return type("jsonb");
    }

    public static ColumnDefinition xml() {
        return type("xml");
    }

    // addresses

    public static ColumnDefinition inet() {
        return type("inet");
    }

    public static ColumnDefinition cidr() {
        return type("cidr");
    }

    public static ColumnDefinition macaddr() {
        return type("macaddr");
    }

    public static ColumnDefinition macaddr8() {
        return type("macaddr8");
    }

    // search

    public static ColumnDefinition tsvector() {
        return type("tsvector");
    }

    public static ColumnDefinition tsquery() {
        return type("tsquery");
    }

    // shapes

    public static ColumnDefinition point() {
        return type("point");
    }

    public static ColumnDefinition line() {
        return type("line");
    }

    public static ColumnDefinition lseg() {
        return type("lseg");
    }

    public static ColumnDefinition box() {
        return type("box");
    }

    public static ColumnDefinition path() {
        return type("path");
    }

    public static ColumnDefinition polygon() {
        return type("polygon");
    }

    public static ColumnDefinition circle() {
        return type("circle");
    }

    // ranges

    public static ColumnDefinition int4range() {
        return type("int4range");
    }

    public static ColumnDefinition int8range() {
        return type("int8range");
    }

    public static ColumnDefinition numrange() {
        return type("numrange");
    }

    public static ColumnDefinition tsrange() {
        return type("tsrange");
    }

    public static ColumnDefinition tstzrange() {
        return type("tstzrange");
    }

    public static ColumnDefinition daterange() {
        return type("daterange");
    }
}
