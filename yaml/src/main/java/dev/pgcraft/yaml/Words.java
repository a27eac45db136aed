package dev.pgcraft.yaml;

import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Token;
import dev.pgcraft.sql.Token.Kind;
import java.util.List;
import java.util.Optional;

/** The words of a column's line, read from left to right; brackets and quotes hold theirs together. */
final class Words {

    private final Expression written;
    private final Fragment fragment;
    private final List<Token> tokens;
    private int at;

    Words(Expression written) {
        this.written = written;
        this.fragment = Fragment.of(written.text());
        this.tokens = fragment.tokens().stream().filter(Token::matters).toList();
    }

    Optional<String> flaw() {
        return fragment.flaw();
    }

    Location where() {
        return written.where();
    }

    boolean atEnd() {
        return at == tokens.size();
    }

    int position() {
        return at;
    }

    /** The text from an earlier position up to here. */
    String since(int position) {
        return slice(position).text();
    }

    private Expression slice(int from) {
        if (from == at) {
            return new Expression("", written.where());
        }
        int start = tokens.get(from).start();
        return new Expression(written.text().substring(start, tokens.get(at - 1).end()), written.at(start));
    }

    /** Goes past these keywords, if they come next. */
    boolean accept(String... keywords) {
        if (!comes(keywords)) {
            return false;
        }
        at += keywords.length;
        return true;
    }

    private boolean comes(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes past a name with or without quotes. */
    boolean acceptName() {
        boolean isName = !atEnd()
                && (tokens.get(at).kind() == Kind.WORD || tokens.get(at).kind() == Kind.NAME);
        if (isName) {
            at++;
        }
        return isName;
    }

    /** Goes past this one character. */
    boolean acceptSymbol(char symbol) {
        boolean isSymbol = !atEnd() && tokens.get(at).is(symbol);
        if (isSymbol) {
            at++;
        }
        return isSymbol;
    }

    /** Goes past a bracket of this kind and all that is in it. */
    boolean acceptBrackets(char open) {
        if (atEnd() || !tokens.get(at).is(open)) {
            return false;
        }
        int depth = 0;
        do {
            depth += tokens.get(at).depth();
            at++;
        } while (depth > 0 && !atEnd());
        return true;
    }

    /** What stands in the round brackets that come next, if they do. */
    Optional<Expression> insideBrackets() {
        int start = at;
        if (!acceptBrackets('(')) {
            return Optional.empty();
        }
        int from = tokens.get(start).end();
        return Optional.of(new Expression(
                written.text().substring(from, tokens.get(at - 1).start()), written.at(from)));
    }

    /** Names with dots between them; empty if none comes next. */
    String dottedName() {
        int start = at;
        boolean more = !beginsClause() && acceptName();
        while (more) {
            more = acceptSymbol('.') && acceptName();
        }
        return since(start);
    }

    /** All up to the next clause; after a keyword that wants a value, the word null is one. */
    Expression untilClause() {
        int start = at;
        accept("null");
        return goOn(start);
    }

    /** The next word, which means nothing here, and all up to the next clause. */
    Expression leftOver() {
        int start = at;
        at++;
        return goOn(start);
    }

    private Expression goOn(int start) {
        while (!atEnd() && !beginsClause()) {
            if (!acceptBrackets('(') && !acceptBrackets('[')) {
                at++;
            }
        }
        return slice(start);
    }

    /** Whether the next words begin a clause. */
    boolean beginsClause() {
        return comes("not", "null")
                || comes("null")
                || comes("unique")
                || comes("collate")
                || comes("references")
                || comes("using")
                || comes("default")
                || comes("generated", "always")
                || comes("generated", "by");
    }
}
