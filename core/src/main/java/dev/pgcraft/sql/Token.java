package dev.pgcraft.sql;

/**
 * The smallest piece of SQL text that means something to PostgreSQL's lexer, as it stands there.
 *
 * @param start where it begins in the text, 0 for the first character
 */
public record Token(Kind kind, String text, int start) {

    /** What the piece is. */
    public enum Kind {
        /** A key word or a name without quotes. */
        WORD,
        NUMBER,
        /** In single quotes, with its prefix and its continuations on later lines. */
        STRING,
        /** A name in double quotes, with its prefix. */
        NAME,
        /** A string between two equal tags: {@code $body$ … $body$}. */
        DOLLAR_STRING,
        COMMENT,
        SPACE,
        /** A name in braces, which stands for a column; only in the user's own expressions. */
        MARKER,
        /** A string, name, comment or marker that has no end. */
        UNCLOSED,
        /** One character that is none of these: a bracket, a semicolon, a part of an operator. */
        SYMBOL
    }

    /** The first position after it. */
    public int end() {
        return start + text.length();
    }

    /** The line on which it begins in the text that it was cut from, 1 for the first. */
    public int lineIn(String whole) {
        return (int) whole.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Whether PostgreSQL's grammar sees it: it is neither space nor comment. */
    public boolean matters() {
        boolean comment = kind == Kind.COMMENT || (kind == Kind.UNCLOSED && text.startsWith("/*"));
        return kind != Kind.SPACE && !comment;
    }

    /** Whether it is this character outside of quotes. */
    public boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /** Whether it is this key word, in capitals or not. */
    public boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** How much deeper in brackets the text is after it than before: 1, 0 or -1. */
    public int depth() {
        if (is('(') || is('[')) {
            return 1;
        }
        return is(')') || is(']') ? -1 : 0;
    }

    /** What a string in single quotes says; without regard to escapes that its prefix may allow. */
    public String said() {
        return text.substring(text.indexOf('\'') + 1, text.length() - 1).replace("''", "'");
    }

    /** The name inside a marker's braces. */
    public String marked() {
        return text.substring(1, text.length() - 1);
    }
}
