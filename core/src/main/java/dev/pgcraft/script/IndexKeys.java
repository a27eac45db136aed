package dev.pgcraft.script;

import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a unique index or constraint holds apart, taken from PostgreSQL's own words for it.
 *
 * @param keys columns and expressions, as they stand in a SELECT
 * @param nullsDistinct whether rows with a NULL among the keys are never equal
 * @param where which rows are meant; all if empty
 */
record IndexKeys(List<Sql> keys, boolean nullsDistinct, Optional<Sql> where) {

    private static final String COUNT = """

                    SELECT coalesce(sum(equals), 0)
                    FROM (
                        SELECT count(*) AS equals FROM $L$L
                        GROUP BY $L HAVING count(*) > 1
                    ) AS doubles
            """ + "    ";

    IndexKeys {
        keys = List.copyOf(keys);
    }

    /** Empty if it holds apart in another way than by equality. */
    static Optional<IndexKeys> of(Sql definition) {
        List<Token> tokens = Fragment.of(definition.text()).tokens().stream().toList();
        Fragment whole = new Fragment(tokens);
        int open = open(whole);
        int end = whole.afterBracket(open);
        List<Fragment> elements = whole.part(open + 1, end - 1).atCommas();
        if (elements.stream().anyMatch(IndexKeys::isRange)) {
            return Optional.empty();
        }
        String head = whole.part(0, open).text();
        String options = optionsBeforeWhere(whole, end);
        boolean notDistinct = (head + options).contains("NULLS NOT DISTINCT");
        return Optional.of(
                new IndexKeys(elements.stream().map(IndexKeys::key).toList(), !notDistinct, where(whole, end)));
    }

    /**
     * Counts the rows of {@code from} that are equal to another.
     *
     * @param mayBeNull of a key
     */
    Sql duplicates(Sql from, Predicate<Sql> mayBeNull) {
        List<Sql> conditions = new ArrayList<>(where.stream().toList());
        if (nullsDistinct) {
            keys.stream()
                    .filter(mayBeNull)
                    .map(key -> Sql.of("$L IS NOT NULL", key))
                    .forEach(conditions::add);
        }
        Sql filter =
                conditions.isEmpty() ? Sql.raw("") : Sql.of("\n            WHERE $L", Sql.join(" AND ", conditions));
        return Sql.of(COUNT, from, filter, Sql.join(", ", keys));
    }

    private static boolean isRange(Fragment element) {
        return element.text().endsWith("WITHOUT OVERLAPS");
    }

    private static int open(Fragment whole) {
        int at = 0;
        while (!whole.tokens().get(at).is('(')) {
            at++;
        }
        return at;
    }

    /** The column or expression without operator class and direction; its collation decides what is equal. */
    private static Sql key(Fragment element) {
        List<Token> tokens = element.tokens();
        int end = tokens.getFirst().is('(') ? element.afterBracket(0) : endOfName(element, 0);
        if (end + 1 < tokens.size() && tokens.get(end + 1).is("collate")) {
            end = endOfName(element, end + 3);
        }
        return Sql.raw(element.part(0, end).withoutDoubleBrackets().text());
    }

    /** After a name, with its schema and its arguments. */
    private static int endOfName(Fragment element, int start) {
        List<Token> tokens = element.tokens();
        int at = start + 1;
        while (at + 1 < tokens.size() && tokens.get(at).is('.')) {
            at += 2;
        }
        return at < tokens.size() && tokens.get(at).is('(') ? element.afterBracket(at) : at;
    }

    private static String optionsBeforeWhere(Fragment whole, int start) {
        int end = indexOfWhere(whole, start).orElse(whole.tokens().size());
        return whole.part(start, end).text();
    }

    private static Optional<Sql> where(Fragment whole, int start) {
        return indexOfWhere(whole, start)
                .map(at -> Sql.raw(
                        whole.part(at + 1, whole.tokens().size()).trimmed().text()));
    }

    private static Optional<Integer> indexOfWhere(Fragment whole, int start) {
        List<Integer> found = new ArrayList<>();
        for (int at = start; at < whole.tokens().size(); at++) {
            if (whole.tokens().get(at).is("where")) {
                found.add(at);
            }
        }
        return found.stream().findFirst();
    }
}
