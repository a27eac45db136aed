package dev.pgcraft.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A type a column may have, with what is known to work with it.
 *
 * @param sql as a user would write it
 * @param family types of one family become each other by a cast
 * @param values literals, without a cast
 * @param condition a check in which {@code ?} stands for the column; empty if there is none worth making
 * @param method an index access method with its operator class for this type; empty for btree
 */
record ColumnType(String sql, String family, List<String> values, String condition, String method) {

    private static final String TEXTS = "text";

    /** Every type there is a sample of. */
    static final List<ColumnType> ALL = all();

    private static List<ColumnType> all() {
        List<ColumnType> all = new ArrayList<>();
        numbers(all);
        strings(all);
        moments(all);
        others(all);
        shapes(all);
        many(all);
        return List.copyOf(all);
    }

    private static void numbers(List<ColumnType> all) {
        for (String type : List.of("smallint", "integer", "bigint", "int4", "numeric", "numeric(10,2)", "decimal(5)")) {
            all.add(new ColumnType(type, "number", List.of("0", "7", "-3"), "? > -100", "hash"));
        }
        all.add(new ColumnType("real", "number", List.of("0.5", "1e3"), "? < 1e30", ""));
        all.add(new ColumnType("double precision", "number", List.of("0.25", "-1"), "? <> 3.5", ""));
        all.add(new ColumnType("money", "money", List.of("'1.50'", "'0'"), "?::numeric >= -1000", ""));
        all.add(new ColumnType("oid", "oid", List.of("1", "2"), "? <> 0", ""));
        all.add(new ColumnType("boolean", "boolean", List.of("true", "false"), "? is not unknown", ""));
    }

    private static void strings(List<ColumnType> all) {
        List<String> values = List.of("'tea'", "'it''s'", "'a\\b'", "''", "'Größe'");
        for (String type : List.of("text", "varchar", "varchar(20)", "character varying(40)")) {
            all.add(new ColumnType(type, TEXTS, values, "? <> 'x;--'", "hash"));
        }
        all.add(new ColumnType("text", TEXTS, values, "? ~ '^[^{]*$'", "btree text_pattern_ops"));
        all.add(new ColumnType("char(8)", TEXTS, List.of("'a'", "'bc'"), "length(?) < 9", ""));
        all.add(new ColumnType("\"char\"", "char", List.of("'a'"), "? <> 'z'", ""));
        all.add(new ColumnType("name", TEXTS, List.of("'n'"), "", ""));
        all.add(new ColumnType("bytea", "bytea", List.of("'\\x00ff'", "''"), "length(?) < 100", ""));
        all.add(new ColumnType("uuid", "uuid", List.of("'00000000-0000-0000-0000-000000000001'"), "", "hash"));
        all.add(new ColumnType("json", "json", List.of("'{\"a\": 1}'", "'[]'"), "", "-"));
        all.add(new ColumnType("jsonb", "json", List.of("'{\"a\": 1}'", "'null'"), "jsonb_typeof(?) <> 'x'", "gin"));
    }

    private static void moments(List<ColumnType> all) {
        List<String> values = List.of("'2020-02-29'", "'1999-12-31 23:59:59.5'", "'infinity'");
        for (String type : List.of("date", "timestamp", "timestamp(3)", "timestamptz", "timestamp with time zone")) {
            all.add(new ColumnType(type, "moment", values, "? > '1900-01-01'", "brin"));
        }
        for (String type : List.of("time", "time(3)", "timetz")) {
            all.add(new ColumnType(type, "time", List.of("'12:00'", "'23:59:59.123'"), "", ""));
        }
        all.add(new ColumnType("interval", "interval", List.of("'1 day'"), "? < '1 year'", ""));
        all.add(new ColumnType("interval day to second", "interval", List.of("'2 hours'"), "", ""));
        all.add(new ColumnType("interval(3)", "interval", List.of("'1.5 seconds'"), "", ""));
    }

    private static void others(List<ColumnType> all) {
        all.add(new ColumnType("inet", "net", List.of("'10.0.0.0/8'"), "family(?) = 4", "gist inet_ops"));
        all.add(new ColumnType("cidr", "net", List.of("'10.0.0.0/8'"), "", ""));
        all.add(new ColumnType("macaddr", "mac", List.of("'08:00:2b:01:02:03'"), "", ""));
        all.add(new ColumnType("bit(3)", "bits", List.of("B'101'"), "", ""));
        all.add(new ColumnType("bit varying(5)", "bits", List.of("B'1'"), "", ""));
        all.add(new ColumnType("tsvector", "tsvector", List.of("'a b'"), "", "gin"));
        all.add(new ColumnType("tsquery", "tsquery", List.of("'a & b'"), "", ""));
        all.add(new ColumnType("pg_lsn", "lsn", List.of("'0/16'"), "", ""));
        all.add(new ColumnType("jsonpath", "jsonpath", List.of("'$.a[*]'"), "", "-"));
    }

    private static void shapes(List<ColumnType> all) {
        all.add(new ColumnType("point", "point", List.of("'(1,2)'"), "", "gist"));
        all.add(new ColumnType("box", "box", List.of("'(1,2),(0,0)'"), "", "gist"));
        all.add(new ColumnType("circle", "circle", List.of("'<(0,0),1>'"), "", "gist"));
        all.add(new ColumnType("path", "path", List.of("'[(0,0),(1,1)]'"), "", "-"));
        all.add(new ColumnType("int4range", "range", List.of("'[1,5)'", "'empty'"), "not isempty(?) or true", "gist"));
        all.add(new ColumnType("tstzrange", "tstzrange", List.of("'[2020-01-01,)'"), "", "spgist"));
        all.add(new ColumnType("nummultirange", "nummultirange", List.of("'{[1,2]}'"), "", ""));
    }

    private static void many(List<ColumnType> all) {
        List<String> numbers = List.of("'{}'", "'{1,2,3}'", "'{NULL}'");
        all.add(new ColumnType("integer[]", "numbers", numbers, "?[1:2] <> '{9}'", "gin"));
        all.add(new ColumnType("bigint[]", "numbers", numbers, "", ""));
        all.add(new ColumnType("numeric(8,2)[]", "numbers", numbers, "cardinality(?) < 10", ""));
        all.add(new ColumnType("text[]", "words", List.of("'{a,\"b c\"}'"), "'q' <> all (?)", "gin"));
        all.add(new ColumnType("varchar(5)[]", "words", List.of("'{a}'"), "", ""));
        all.add(new ColumnType("text[][]", "words", List.of("'{{a},{b}}'"), "", ""));
        all.add(new ColumnType("timestamptz[]", "moments", List.of("'{2020-01-01}'"), "", ""));
        all.add(new ColumnType("uuid[]", "uuids", List.of("'{}'"), "", ""));
    }

    static ColumnType any(Random random) {
        return random.nextInt(3) == 0 ? named(random.nextBoolean() ? "integer" : "text") : one(ALL, random);
    }

    static ColumnType named(String sql) {
        return ALL.stream().filter(type -> type.sql().equals(sql)).findFirst().orElseThrow();
    }

    /** Another type into which values of this one can be cast, and from which they can be cast back. */
    ColumnType relative(Random random) {
        boolean throughText = random.nextInt(4) == 0;
        String wanted = throughText && !family.equals(TEXTS) ? TEXTS : family;
        boolean anything = throughText && family.equals(TEXTS);
        if (!wanted.equals(TEXTS) && isOwn()) {
            return this;
        }
        return one(
                ALL.stream()
                        .filter(type -> anything || type.family().equals(wanted))
                        .toList(),
                random);
    }

    /** Whether the model itself makes it. */
    boolean isOwn() {
        return family.startsWith("«");
    }

    boolean isNumber() {
        return family.equals("number");
    }

    boolean isString() {
        return family.equals(TEXTS) && !sql.equals("name");
    }

    boolean isOrdered() {
        return !method.equals("-") && !List.of("point", "box", "circle").contains(family);
    }

    String value(Random random) {
        return one(values, random);
    }

    static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
