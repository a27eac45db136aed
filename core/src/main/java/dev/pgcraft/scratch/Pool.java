package dev.pgcraft.scratch;

import dev.pgcraft.scratch.TableShape.Slot;
import dev.pgcraft.sql.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that a column may be willing to hold, the plain ones first: as many of those as a table gets rows, all
 * different where the type has so many, and the same for every column of a type, so that one may refer to another.
 */
final class Pool {

    private static final int MOST = 40;
    private static final int LONGEST = 200;
    private static final Pattern SIZED = Pattern.compile("([a-z0-9 \"]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with.*)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d.*");
    private static final List<String> NUMBERS =
            List.of("1", "2", "3", "0", "-1", "0.5", "0.25", "0.75", "10", "100", "1000", "-100", "2026");
    private static final List<String> TEXTS = List.of(
            "a",
            "b",
            "c",
            "A",
            "B",
            "C",
            "1",
            "2",
            "3",
            "",
            "abc",
            "abd",
            "ABC",
            "ABD",
            "a1",
            "A1",
            "A-1",
            "123",
            "12345",
            "a@b.example",
            "c@d.example",
            "https://a.example",
            "2026-01-01",
            "+4912345",
            "en",
            "DE",
            "#00ff00",
            "a-b",
            "a_b");
    private static final List<String> DATES = List.of(
            "2026-01-01",
            "2026-01-02",
            "2026-01-03",
            "today",
            "tomorrow",
            "yesterday",
            "1970-01-01",
            "2000-02-29",
            "2099-12-31");
    private static final List<String> TIMES = List.of("08:00", "09:00", "10:00", "00:00", "12:00", "23:59");
    private static final List<String> UUIDS = List.of(
            "00000000-0000-4000-8000-000000000001",
            "00000000-0000-4000-8000-000000000002",
            "00000000-0000-4000-8000-000000000003");

    private final Slot slot;
    private final Set<String> strings;
    private final Set<String> numbers;

    private Pool(Slot slot, Literals literals) {
        this.slot = slot;
        this.strings = literals.strings();
        this.numbers = literals.numbers();
    }

    /** What to try for a column; nothing if nobody knows what its type holds. */
    static List<Sql> of(Slot slot, Literals literals) {
        List<String> texts = new Pool(slot, literals).texts();
        return texts.stream()
                .limit(MOST)
                .map(text -> Sql.of("CAST($S AS $L)", text, Sql.raw(slot.type())))
                .toList();
    }

    private List<String> texts() {
        if (!slot.labels().isEmpty()) {
            return slot.labels();
        }
        if (slot.type().endsWith("[]")) {
            String element = slot.type().substring(0, slot.type().length() - 2);
            Slot one = new Slot(slot.name(), element, false, List.of(), false, slot.source());
            return Stream.concat(
                            new Pool(one, new Literals(strings, numbers))
                                    .texts().stream().limit(3).map(Pool::array),
                            Stream.of("{}"))
                    .toList();
        }
        Matcher sized = SIZED.matcher(slot.type());
        return sized.matches() ? ofType(sized.group(1).strip(), sized) : List.of();
    }

    private static String array(String element) {
        return "{\"%s\"}".formatted(element.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private List<String> ofType(String type, Matcher sized) {
        return switch (type) {
            case "smallint", "integer", "bigint", "oid" ->
                numbers(value -> value.stripTrailingZeros().scale() <= 0
                        && value.abs().compareTo(largest(type)) <= 0
                        && (value.signum() >= 0 || !type.equals("oid")));
            case "real", "double precision", "money" -> numbers(value -> true);
            case "numeric" -> numbers(fitting(sized));
            case "text", "bytea", "name" -> strings(LONGEST);
            case "character varying" -> strings(size(sized, LONGEST));
            case "character", "\"char\"" -> strings(size(sized, 1));
            case "boolean" -> List.of("true", "false");
            case "date", "timestamp" -> literalsFirst(DATES, strings, DATE);
            case "time" -> literalsFirst(TIMES, strings, TIME);
            case "uuid" -> UUIDS;
            case "json", "jsonb" -> List.of("{\"a\": 1}", "{\"a\": 2}", "{\"a\": 3}", "{}", "[]", "[1]", "\"a\"", "1");
            case "interval" ->
                literalsFirst(List.of("1 day", "2 days", "3 days", "1 hour", "0", "-1 day"), strings, DATE);
            case "inet", "cidr" -> List.of("10.0.0.1", "10.0.0.2", "10.0.0.3", "::1");
            case "macaddr" -> List.of("08:00:2b:01:02:03", "08:00:2b:01:02:04", "08:00:2b:01:02:05");
            case "macaddr8" -> List.of("08:00:2b:01:02:03:04:05", "08:00:2b:01:02:03:04:06", "08:00:2b:01:02:03:04:07");
            case "bit", "bit varying" -> bits(size(sized, type.equals("bit") ? 1 : 8));
            default -> ofRareType(type);
        };
    }

    private static List<String> ofRareType(String type) {
        return switch (type) {
            case "int4range", "int8range", "numrange" -> List.of("[1,2)", "[2,3)", "[3,4)", "empty", "(,)");
            case "daterange", "tsrange", "tstzrange" ->
                List.of("[2026-01-01,2026-01-02)", "[2026-01-02,2026-01-03)", "[2026-01-03,2026-01-04)", "(,)");
            case "int4multirange", "int8multirange", "nummultirange" -> List.of("{[1,2)}", "{[2,3)}", "{[3,4)}", "{}");
            case "point" -> List.of("(1,1)", "(2,2)", "(3,3)", "(0,0)");
            case "box", "lseg" -> List.of("(1,1),(2,2)", "(2,2),(3,3)", "(3,3),(4,4)");
            case "circle" -> List.of("<(1,1),1>", "<(2,2),2>", "<(3,3),3>");
            case "tsvector", "tsquery" -> List.of("a", "b", "c");
            case "xml" -> List.of("<a/>", "<b/>", "<c/>");
            default -> List.of();
        };
    }

    /** Fractions are of use only where a rule wants them: what is whole comes first. */
    private List<String> numbers(Predicate<BigDecimal> fits) {
        Stream<String> near = numbers.stream()
                .map(BigDecimal::new)
                .flatMap(number ->
                        Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE), number.negate()))
                .map(BigDecimal::toPlainString);
        return Stream.concat(NUMBERS.stream(), near)
                .filter(text -> fits.test(new BigDecimal(text)))
                .distinct()
                .toList();
    }

    private static BigDecimal largest(String type) {
        return switch (type) {
            case "smallint" -> BigDecimal.valueOf(Short.MAX_VALUE);
            case "integer" -> BigDecimal.valueOf(Integer.MAX_VALUE);
            default -> BigDecimal.valueOf(Long.MAX_VALUE);
        };
    }

    /** A {@code numeric(4,2)} holds less than 100, and no more than two digits behind the point. */
    private static Predicate<BigDecimal> fitting(Matcher sized) {
        int precision = size(sized, 0);
        if (precision == 0) {
            return value -> true;
        }
        int digits = number(sized.group(3)).orElse(0);
        BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(precision - digits);
        return value ->
                value.abs().compareTo(limit) < 0 && value.stripTrailingZeros().scale() <= digits;
    }

    private static int size(Matcher sized, int otherwise) {
        return number(sized.group(2)).orElse(otherwise);
    }

    private static Optional<Integer> number(@Nullable String digits) {
        return Optional.ofNullable(digits).map(Integer::valueOf);
    }

    private List<String> strings(int most) {
        Set<String> all = new LinkedHashSet<>(TEXTS.subList(0, 3));
        all.addAll(strings);
        for (String number : numbers) {
            lengths(number).forEach(length -> {
                for (String letter : List.of("a", "b", "c", "A", "B", "1")) {
                    all.add(letter.repeat(length));
                }
            });
        }
        all.addAll(TEXTS);
        return all.stream().filter(text -> text.length() <= most).toList();
    }

    private static List<Integer> lengths(String number) {
        BigDecimal wanted = new BigDecimal(number);
        boolean possible =
                wanted.signum() > 0 && wanted.scale() <= 0 && wanted.compareTo(BigDecimal.valueOf(LONGEST)) < 0;
        return possible ? List.of(wanted.intValue(), wanted.intValue() + 1) : List.of();
    }

    private static List<String> literalsFirst(List<String> usual, Set<String> literals, Pattern form) {
        List<String> all = new ArrayList<>(usual);
        literals.stream()
                .filter(text -> form.matcher(text).matches() && !all.contains(text))
                .forEach(all::add);
        return all;
    }

    private static List<String> bits(int size) {
        return IntStream.of(1, 0, 3, 2)
                .mapToObj(Integer::toBinaryString)
                .filter(bits -> bits.length() <= size)
                .map(bits -> "0".repeat(size - bits.length()) + bits)
                .toList();
    }
}
