package dev.pgcraft.plan;

import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a default that may be another for every row. When in doubt, it may. */
final class Volatile {

    /** Functions that give one value a statement at least. */
    private static final Set<String> STABLE = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "current_timestamp",
            "localtimestamp",
            "current_time",
            "localtime",
            "current_setting",
            "current_database",
            "lower",
            "upper",
            "to_date",
            "to_timestamp",
            "make_date",
            "make_interval",
            "date_trunc",
            "timezone",
            "coalesce",
            "nullif",
            "pg_current_xact_id");

    private Volatile() {}

    /** Whether a function is called of which nobody knows that it is not. */
    static boolean maybe(Sql expression) {
        List<Token> tokens =
                Lexer.tokens(expression.text()).stream().filter(Token::matters).toList();
        for (int i = 1; i < tokens.size(); i++) {
            boolean named = tokens.get(i - 1).kind() == Token.Kind.WORD
                    || tokens.get(i - 1).kind() == Token.Kind.NAME;
            if (tokens.get(i).is('(') && named && !isType(tokens, i - 1) && !isStable(tokens, i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStable(List<Token> tokens, int at) {
        boolean ours = at > 0 && tokens.get(at - 1).is('.');
        return !ours && STABLE.contains(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }

    /** Behind {@code ::} come the words of a type, which may have a length. */
    private static boolean isType(List<Token> tokens, int at) {
        int first = at;
        while (first > 0 && tokens.get(first - 1).kind() == Token.Kind.WORD) {
            first--;
        }
        return first > 0 && tokens.get(first - 1).is(':');
    }
}
