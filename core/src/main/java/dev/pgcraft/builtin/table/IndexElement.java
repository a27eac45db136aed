package dev.pgcraft.builtin.table;

import dev.pgcraft.model.Expression;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Token;
import dev.pgcraft.sql.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One column or expression of an index, with what may follow it.
 *
 * @param indexed the column or expression alone
 * @param bare whether PostgreSQL takes it without brackets: a column, a function call, or in brackets already
 * @param suffix what follows: empty unless {@code bare}
 */
record IndexElement(Expression indexed, boolean bare, Suffix suffix) {

    /** The words after an element, each empty or with a space before it. */
    record Suffix(String collation, String operatorClass, String order) {

        static final Suffix NONE = new Suffix("", "", "");
    }

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)(?:\\.(?:\"(?:[^\"]|\"\")+\"|[\\w$]+))*";

    /** Words that go on with an expression, and so begin no suffix. */
    private static final String NO_CLASS =
            "(?!(?:asc|desc|nulls|collate|is|in|and|or|not|like|ilike|between|similar|at|operator|isnull|notnull)\\b)";

    private static final Pattern SUFFIX = Pattern.compile(
            "(?<collation>\\s+collate\\s+" + NAME + ")?"
                    + "(?<class>\\s+" + NO_CLASS + NAME + "(?:\\s*\\([^()]*\\))?)?"
                    + "(?<order>(?:\\s+(?:asc|desc))?(?:\\s+nulls\\s+(?:first|last))?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * The elements of what stands between an index's brackets.
     *
     * @param columns names that need no marker when they stand alone
     */
    static List<IndexElement> parse(List<Expression> written, Collection<Identifier> columns) {
        List<IndexElement> elements = new ArrayList<>();
        for (Expression expression : written) {
            for (Fragment piece : Fragment.of(expression.text()).atCommas()) {
                elements.add(element(piece, expression, columns));
            }
        }
        return elements;
    }

    private static IndexElement element(Fragment piece, Expression whole, Collection<Identifier> columns) {
        String text = piece.text();
        boolean named = columns.stream().anyMatch(column -> column.name().equals(text));
        if (named) {
            return new IndexElement(part(piece, "{" + text + "}", whole), true, Suffix.NONE);
        }
        int end = endOfIndexed(piece);
        Matcher rest = SUFFIX.matcher(piece.part(end, piece.tokens().size()).text());
        if (end == 0 || !rest.matches()) {
            return new IndexElement(part(piece, text, whole), false, Suffix.NONE);
        }
        Suffix suffix = new Suffix(group(rest, "collation"), group(rest, "class"), group(rest, "order"));
        return new IndexElement(part(piece, piece.part(0, end).text(), whole), true, suffix);
    }

    private static Expression part(Fragment piece, String text, Expression whole) {
        int start = piece.tokens().isEmpty() ? 0 : piece.tokens().getFirst().start();
        return new Expression(text, whole.at(start));
    }

    private static String group(Matcher matcher, String name) {
        return Optional.ofNullable(matcher.group(name)).orElse("");
    }

    /** The place after a column, a call or a bracket at the beginning; 0 if there is none. */
    private static int endOfIndexed(Fragment piece) {
        if (piece.tokens().isEmpty()) {
            return 0;
        }
        Token first = piece.tokens().getFirst();
        return switch (first.kind()) {
            case MARKER -> 1;
            case SYMBOL -> first.is('(') ? piece.afterBracket(0) : 0;
            case WORD, NAME -> endOfCall(piece);
            case SPACE, COMMENT, NUMBER, STRING, DOLLAR_STRING, UNCLOSED -> 0;
        };
    }

    private static int endOfCall(Fragment piece) {
        List<Token> tokens = piece.tokens();
        int at = 1;
        while (at + 1 < tokens.size() && tokens.get(at).is('.')) {
            at += 2;
        }
        boolean calls = at < tokens.size() && tokens.get(at).is('(');
        return calls ? piece.afterBracket(at) : at;
    }

    /** The column, if it is one and nothing more. */
    Optional<Identifier> column() {
        List<Token> tokens = Fragment.of(indexed.text()).tokens();
        boolean isMarker = tokens.size() == 1 && tokens.getFirst().kind() == Kind.MARKER;
        return isMarker
                        && Identifier.fits(tokens.getFirst().marked())
                        && tokens.getFirst().text().length() > 2
                ? Optional.of(Identifier.of(tokens.getFirst().marked()))
                : Optional.empty();
    }

    /** The shortest text that {@link #isCalled} knows. */
    String calling() {
        return column().map(Identifier::name).orElse(indexed.text());
    }

    /** Whether {@code key} speaks of this element: its text, or its column's name without braces. */
    boolean isCalled(String key) {
        return key.equals(indexed.text()) || indexed.text().equals("{" + key + "}");
    }
}
