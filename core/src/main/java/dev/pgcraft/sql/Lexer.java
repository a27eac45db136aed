package dev.pgcraft.sql;

import dev.pgcraft.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts SQL text into tokens by the rules of PostgreSQL with {@code standard_conforming_strings} on.
 *
 * <p>Every character is in exactly one token. What is opened and never closed reaches to the end of the text.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical structure</a>
 */
public final class Lexer {

    private final String sql;
    private final boolean markers;
    private int position;

    private Lexer(String sql, boolean markers) {
        this.sql = sql;
        this.markers = markers;
    }

    /** The tokens in order; their texts joined are {@code sql}. */
    public static List<Token> tokens(String sql) {
        return tokens(sql, false);
    }

    /** The tokens of an expression in which a name in braces stands for a column. */
    static List<Token> tokensAndMarkers(String sql) {
        return tokens(sql, true);
    }

    private static List<Token> tokens(String sql, boolean markers) {
        Lexer lexer = new Lexer(sql, markers);
        List<Token> tokens = new ArrayList<>();
        while (lexer.position < sql.length()) {
            tokens.add(lexer.next());
        }
        return List.copyOf(tokens);
    }

    private Token next() {
        int start = position;
        Kind kind = consume();
        return new Token(kind, sql.substring(start, position), start);
    }

    private Kind consume() {
        char first = sql.charAt(position);
        if (isSpace(first)) {
            return run(Kind.SPACE, Lexer::isSpace);
        }
        if (at("--")) {
            return run(Kind.COMMENT, c -> c != '\n');
        }
        if (at("/*")) {
            return blockComment();
        }
        if (first == '\'') {
            return string(0, false);
        }
        if (first == '"') {
            return name(0);
        }
        if (first == '$') {
            return dollar();
        }
        if (first == '{' && markers) {
            return marker();
        }
        if (startsWord(first)) {
            return prefixedOrWord(Character.toLowerCase(first));
        }
        if (isDigit(first)) {
            return run(Kind.NUMBER, c -> isDigit(c) || startsWord(c));
        }
        position++;
        return Kind.SYMBOL;
    }

    private Kind prefixedOrWord(char first) {
        if (first == 'e' && at("'", 1)) {
            return string(1, true);
        }
        if ("bxn".indexOf(first) >= 0 && at("'", 1)) {
            return string(1, false);
        }
        if (first == 'u' && at("&'", 1)) {
            return string(2, false);
        }
        if (first == 'u' && at("&\"", 1)) {
            return name(2);
        }
        return run(Kind.WORD, c -> startsWord(c) || isDigit(c) || c == '$');
    }

    private Kind run(Kind kind, IntPredicate belongs) {
        while (position < sql.length() && belongs.test(sql.charAt(position))) {
            position++;
        }
        return kind;
    }

    private Kind blockComment() {
        int depth = 0;
        do {
            if (at("/*")) {
                depth++;
                position += 2;
            } else if (at("*/")) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && position < sql.length());
        return depth > 0 ? Kind.UNCLOSED : Kind.COMMENT;
    }

    private Kind marker() {
        int close = sql.indexOf('}', position);
        position = close < 0 ? sql.length() : close + 1;
        return close < 0 ? Kind.UNCLOSED : Kind.MARKER;
    }

    private Kind string(int prefix, boolean escapes) {
        position += prefix;
        boolean closed;
        do {
            closed = quoted('\'', escapes);
        } while (continues());
        return closed ? Kind.STRING : Kind.UNCLOSED;
    }

    private Kind name(int prefix) {
        position += prefix;
        return quoted('"', false) ? Kind.NAME : Kind.UNCLOSED;
    }

    /** From the opening quote to behind the closing one, if there is one; a doubled quote is part of the content. */
    private boolean quoted(char quote, boolean escapes) {
        position++;
        while (position < sql.length()) {
            char c = sql.charAt(position++);
            if (escapes && c == '\\') {
                position = Math.min(position + 1, sql.length());
            }
            if (c == quote && !at(String.valueOf(quote))) {
                return true;
            }
            if (c == quote) {
                position++;
            }
        }
        return false;
    }

    /** Strings with nothing but a line end between them are one string, in the mode of the first. */
    private boolean continues() {
        int after = position;
        boolean lineEnd = false;
        while (after < sql.length() && isSpace(sql.charAt(after))) {
            lineEnd |= sql.charAt(after) == '\n';
            after++;
        }
        if (!lineEnd || !sql.startsWith("'", after)) {
            return false;
        }
        position = after;
        return true;
    }

    private Kind dollar() {
        int tagEnd = position + 1;
        while (tagEnd < sql.length() && (startsWord(sql.charAt(tagEnd)) || isDigit(sql.charAt(tagEnd)))) {
            tagEnd++;
        }
        boolean opens = sql.startsWith("$", tagEnd) && !isDigit(sql.charAt(position + 1));
        if (!opens) {
            position++;
            return Kind.SYMBOL;
        }
        String tag = sql.substring(position, tagEnd + 1);
        int close = sql.indexOf(tag, tagEnd + 1);
        position = close < 0 ? sql.length() : close + tag.length();
        return close < 0 ? Kind.UNCLOSED : Kind.DOLLAR_STRING;
    }

    private boolean at(String expected) {
        return at(expected, 0);
    }

    private boolean at(String expected, int offset) {
        return sql.startsWith(expected, position + offset);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }
}
