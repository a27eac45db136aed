package dev.pgcraft.script;

import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a foreign key leads, taken from PostgreSQL's own words for it.
 *
 * @param columns those that point, quoted
 * @param target the table they point to, quoted
 * @param targetColumns quoted
 * @param full whether a row that points with some of its columns only is refused
 */
record ForeignKey(List<Sql> columns, Sql target, List<Sql> targetColumns, boolean full) {

    private static final String ORPHANS = """

                    SELECT count(*) FROM $L
                    WHERE $L
                        AND NOT EXISTS (SELECT FROM $L WHERE $L)
            """ + "    ";

    ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** Empty if it points in another way than by equality, or does not hold for rows that are there already. */
    static Optional<ForeignKey> of(Sql definition) {
        Fragment whole = Fragment.of(definition.text());
        int open = next(whole, 0);
        int close = whole.afterBracket(open);
        int targetOpen = next(whole, close);
        int end = whole.afterBracket(targetOpen);
        if (periods(whole, open, close)) {
            return Optional.empty();
        }
        String target = whole.part(close, targetOpen).text().strip().substring("REFERENCES".length());
        String options = whole.part(end, whole.tokens().size()).text();
        if (options.contains("NOT VALID") || options.contains("NOT ENFORCED")) {
            return Optional.empty();
        }
        return Optional.of(new ForeignKey(
                names(whole.part(open + 1, close - 1)),
                Sql.raw(target.strip()),
                names(whole.part(targetOpen + 1, end - 1)),
                options.contains("MATCH FULL")));
    }

    /** Counts the rows of {@code from}, which is called source, that point anywhere. */
    Sql pointing(Sql from) {
        return Sql.of("SELECT count(*) FROM $L WHERE $L", from, points("source."));
    }

    /** Counts the rows of {@code from}, which is called source, that point to none of {@code to}, called target. */
    Sql orphans(Sql from, Sql to) {
        List<Sql> equal = IntStream.range(0, columns.size())
                .mapToObj(i -> Sql.of("target.$L = source.$L", targetColumns.get(i), columns.get(i)))
                .toList();
        return Sql.of(ORPHANS, from, points("source."), to, Sql.join(" AND ", equal));
    }

    private Sql points(String prefix) {
        List<Sql> set = columns.stream()
                .map(column -> Sql.of("$L$L IS NOT NULL", Sql.raw(prefix), column))
                .toList();
        return full && set.size() > 1 ? Sql.of("($L)", Sql.join(" OR ", set)) : Sql.join(" AND ", set);
    }

    private static boolean periods(Fragment whole, int from, int to) {
        return whole.part(from, to).tokens().stream().anyMatch(token -> token.is("period"));
    }

    private static int next(Fragment whole, int start) {
        List<Token> tokens = whole.tokens();
        int at = start;
        while (!tokens.get(at).is('(')) {
            at++;
        }
        return at;
    }

    private static List<Sql> names(Fragment list) {
        return list.atCommas().stream().map(name -> Sql.raw(name.text())).toList();
    }
}
