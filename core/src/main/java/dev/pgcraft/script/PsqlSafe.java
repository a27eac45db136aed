package dev.pgcraft.script;

import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Token;
import java.util.List;

/**
 * SQL text that means the same to PostgreSQL, whether {@code psql}, Flyway or JDBC sends it.
 *
 * <p>{@code psql} replaces {@code :name} outside of quotes, even in {@code v[1:PORT]}; Flyway replaces
 * <code>${name}</code> everywhere. Both are written in another way.
 */
public final class PsqlSafe {

    private static final String PLACEHOLDER = "${";

    private PsqlSafe() {}

    /** The same SQL without {@code :name} outside of quotes and without <code>${</code> anywhere. */
    public static String of(String sql) {
        if (sql.indexOf(':') < 0 && !sql.contains(PLACEHOLDER)) {
            return sql;
        }
        List<Token> tokens = Lexer.tokens(sql);
        StringBuilder safe = new StringBuilder(sql.length());
        for (int i = 0; i < tokens.size(); i++) {
            safe.append(isVariable(tokens, i) ? spaced(tokens, i) : withoutPlaceholder(tokens, i));
        }
        return safe.toString();
    }

    /** Whether {@link #of} would leave it as it is, and nothing is left that could be taken for a placeholder. */
    public static boolean isSafe(String sql) {
        return !sql.contains(PLACEHOLDER) && of(sql).equals(sql);
    }

    /** A colon that is neither a cast nor an assignment, with something behind it that may be a variable's name. */
    private static boolean isVariable(List<Token> tokens, int i) {
        if (!tokens.get(i).is(':')
                || i + 1 == tokens.size()
                || (i > 0 && tokens.get(i - 1).is(':'))) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return switch (next.kind()) {
            case WORD, NUMBER, STRING, NAME -> true;
            case SYMBOL -> next.is('{');
            case DOLLAR_STRING, COMMENT, SPACE, MARKER, UNCLOSED -> false;
        };
    }

    private static String spaced(List<Token> tokens, int i) {
        boolean hasSpace = i > 0 && tokens.get(i - 1).kind() == Token.Kind.SPACE;
        return hasSpace ? ": " : " : ";
    }

    private static String withoutPlaceholder(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        if (!text.contains(PLACEHOLDER)) {
            return text;
        }
        boolean touchesWord = i > 0 && tokens.get(i - 1).kind() == Token.Kind.WORD;
        return (touchesWord ? " " : "") + rewritten(tokens.get(i));
    }

    private static String rewritten(Token token) {
        return switch (token.kind()) {
            case COMMENT -> token.text().replace(PLACEHOLDER, "$ {");
            case STRING -> string(token.text());
            case DOLLAR_STRING ->
                escaped(dollarContent(token.text()).replace("\\", "\\\\").replace("'", "''"));
            case NAME -> name(token.text());
            case WORD, NUMBER, SPACE, SYMBOL, MARKER, UNCLOSED -> token.text();
        };
    }

    private static String string(String text) {
        return switch (text.charAt(0)) {
            case '\'' -> "E" + text.replace("\\", "\\\\").replace(PLACEHOLDER, "\\x24{");
            case 'E', 'e' -> escapeString(text);
            case 'U', 'u' -> text.replace(PLACEHOLDER, "\\0024{");
            default -> text;
        };
    }

    /** A backslash before the dollar sign belongs to it, unless it is itself escaped. */
    private static String escapeString(String text) {
        StringBuilder safe = new StringBuilder();
        int position = 0;
        while (position < text.length()) {
            boolean escape = text.charAt(position) == '\\' && position + 1 < text.length();
            int dollar = escape ? position + 1 : position;
            if (text.startsWith(PLACEHOLDER, dollar)) {
                safe.append("\\x24");
            } else {
                safe.append(text, position, dollar + 1);
            }
            position = dollar + 1;
        }
        return safe.toString();
    }

    private static String escaped(String content) {
        return "E'" + content.replace(PLACEHOLDER, "\\x24{") + "'";
    }

    private static String dollarContent(String text) {
        int tag = text.indexOf('$', 1) + 1;
        return text.substring(tag, text.length() - tag);
    }

    private static String name(String text) {
        boolean plain = text.charAt(0) == '"';
        String escapes = plain ? "U&" + text.replace("\\", "\\\\") : text;
        return escapes.replace(PLACEHOLDER, "\\0024{");
    }
}
