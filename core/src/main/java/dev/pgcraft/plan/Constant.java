package dev.pgcraft.plan;

import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a value that needs no row: a literal, a function of literals. When in doubt, it is none.
 */
public final class Constant {

    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "date",
            "interval",
            "timestamp",
            "timestamptz",
            "current_date",
            "current_timestamp",
            "localtimestamp",
            "current_user");
    private static final Set<String> QUESTIONS =
            Set.of("select", "exists", "any", "all", "some", "in", "case", "nullif");

    private Constant() {}

    /** Whether it is surely the same kind of value, and never NULL, whatever the row. */
    public static boolean is(Sql expression) {
        List<Token> tokens =
                Lexer.tokens(expression.text()).stream().filter(Token::matters).toList();
        for (int i = 0; i < tokens.size(); i++) {
            if (!isHarmless(tokens, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case STRING, NUMBER, SYMBOL, DOLLAR_STRING -> true;
            case WORD -> isHarmlessWord(tokens, i);
            case NAME, MARKER, UNCLOSED, COMMENT, SPACE -> false;
        };
    }

    private static boolean isHarmlessWord(List<Token> tokens, int i) {
        String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
        boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is('(');
        boolean type = i > 1 && tokens.get(i - 1).is(':') && tokens.get(i - 2).is(':');
        return WORDS.contains(word) || type || (called && !QUESTIONS.contains(word));
    }
}
