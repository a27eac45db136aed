package dev.pgcraft.script;

import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.Optional;

/** What a check demands, taken from PostgreSQL's own words for it. */
final class CheckCondition {

    private CheckCondition() {}

    /** In brackets; empty if the check does not hold for rows that are there already. */
    static Optional<Sql> of(Sql definition) {
        Fragment whole = Fragment.of(definition.text());
        List<Token> tokens = whole.tokens();
        int open = 0;
        while (!tokens.get(open).is('(')) {
            open++;
        }
        int end = whole.afterBracket(open);
        String options = whole.part(end, tokens.size()).text();
        if (options.contains("NOT VALID") || options.contains("NOT ENFORCED")) {
            return Optional.empty();
        }
        return Optional.of(Sql.raw(whole.part(open, end).withoutDoubleBrackets().text()));
    }
}
