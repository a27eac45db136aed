package dev.pgcraft.plan;

import dev.pgcraft.schema.Constraint;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The index under a primary key or a unique constraint, taken from PostgreSQL's own words for it.
 *
 * @param definition what follows USING in CREATE INDEX
 * @param timing when it is looked at, if not at once: DEFERRABLE and what follows
 */
public record KeyIndex(Sql definition, Sql timing) {

    /** Empty if it holds rows apart in another way than by equality, or is written in a way that we do not know. */
    public static Optional<KeyIndex> of(Constraint constraint) {
        Fragment whole = Fragment.of(constraint.definition().text());
        int open = next(whole, 0, token -> token.is('('));
        int columns = whole.afterBracket(open);
        int included = afterOption(whole, columns, "include");
        int stored = afterOption(whole, included, "with");
        Sql timing = text(whole, stored, whole.tokens().size());
        boolean ranges = text(whole, open, columns).text().contains("WITHOUT OVERLAPS");
        boolean timed = timing.text().isEmpty() || timing.text().startsWith("DEFERRABLE");
        if (ranges || !timed) {
            return Optional.empty();
        }
        boolean equalNulls = text(whole, 0, open).text().contains("NULLS NOT DISTINCT");
        List<Sql> words = List.of(
                Sql.raw("btree"),
                text(whole, open, columns),
                text(whole, columns, included),
                Sql.raw(equalNulls ? "NULLS NOT DISTINCT" : ""),
                text(whole, included, stored));
        Sql definition = Sql.join(
                " ", words.stream().filter(word -> !word.text().isEmpty()).toList());
        return Optional.of(new KeyIndex(definition, timing));
    }

    /** Behind a word and its brackets, if they come next. */
    private static int afterOption(Fragment whole, int start, String word) {
        int at = next(whole, start, Token::matters);
        boolean there = at < whole.tokens().size() && whole.tokens().get(at).is(word);
        return there ? whole.afterBracket(next(whole, at, token -> token.is('('))) : start;
    }

    private static int next(Fragment whole, int start, Predicate<Token> sought) {
        int at = start;
        while (at < whole.tokens().size() && !sought.test(whole.tokens().get(at))) {
            at++;
        }
        return at;
    }

    private static Sql text(Fragment whole, int from, int to) {
        return Sql.raw(whole.part(from, to).trimmed().text());
    }
}
