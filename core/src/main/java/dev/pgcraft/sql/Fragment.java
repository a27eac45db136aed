package dev.pgcraft.sql;

import dev.pgcraft.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A piece of the user's SQL as tokens: enough to find names, commas and ends, and never parsed further. */
public record Fragment(List<Token> tokens) {

    public Fragment {
        tokens = List.copyOf(tokens);
    }

    /** The text as tokens. */
    public static Fragment of(String text) {
        return new Fragment(Lexer.tokensAndMarkers(text));
    }

    /** As it was written. */
    public String text() {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    /** Whether nothing is left for PostgreSQL to read. */
    public boolean isBlank() {
        return tokens.stream().noneMatch(Token::matters);
    }

    /** What keeps it from standing inside other SQL: an open quote or bracket, a bracket too many, or an end. */
    public Optional<String> flaw() {
        int depth = 0;
        for (Token token : tokens) {
            if (token.kind() == Kind.UNCLOSED) {
                return Optional.of("%s is not closed".formatted(token.text().substring(0, 1)));
            }
            depth += token.depth();
            if (depth < 0) {
                return Optional.of("%s closes nothing".formatted(token.text()));
            }
            if (token.is(';')) {
                return Optional.of("a statement ends at ; and this is to be one expression or query");
            }
        }
        return depth == 0 ? Optional.empty() : Optional.of("a bracket is not closed");
    }

    /** Where its first semicolon is, if it has one outside of quotes. */
    public OptionalInt semicolon() {
        return tokens.stream()
                .filter(token -> token.is(';'))
                .mapToInt(Token::start)
                .findFirst();
    }

    /** The pieces between commas that stand in no bracket. */
    public List<Fragment> atCommas() {
        List<Fragment> pieces = new ArrayList<>();
        List<Token> piece = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            depth += token.depth();
            if (depth == 0 && token.is(',')) {
                pieces.add(new Fragment(piece).trimmed());
                piece.clear();
            } else {
                piece.add(token);
            }
        }
        pieces.add(new Fragment(piece).trimmed());
        return pieces;
    }

    /** Without spaces and comments at either end. */
    public Fragment trimmed() {
        return trimmed(token -> !token.matters());
    }

    /** A whole statement without what follows its end. */
    public Fragment withoutSemicolon() {
        return trimmed(token -> !token.matters() || token.is(';'));
    }

    private Fragment trimmed(Predicate<Token> idle) {
        int from = 0;
        int to = tokens.size();
        while (from < to && idle.test(tokens.get(from))) {
            from++;
        }
        while (from < to && idle.test(tokens.get(to - 1))) {
            to--;
        }
        return new Fragment(tokens.subList(from, to));
    }

    /** Without brackets around the whole that have another pair right inside. */
    public Fragment withoutDoubleBrackets() {
        if (!isInBrackets()) {
            return this;
        }
        Fragment inside = part(1, tokens.size() - 1);
        return inside.isInBrackets() ? inside.withoutDoubleBrackets() : this;
    }

    /** Without any brackets around the whole. */
    public Fragment withoutBrackets() {
        return isInBrackets() ? part(1, tokens.size() - 1).withoutBrackets() : this;
    }

    private boolean isInBrackets() {
        return !tokens.isEmpty() && tokens.getFirst().is('(') && afterBracket(0) == tokens.size();
    }

    /** From the token at {@code from} up to the one at {@code to}. */
    public Fragment part(int from, int to) {
        return new Fragment(tokens.subList(from, to));
    }

    /** The place after the bracket that closes the one at {@code open}. */
    public int afterBracket(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).depth();
            if (depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }
}
