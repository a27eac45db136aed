package dev.pgcraft.builtin.ledger;

import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Token;
import dev.pgcraft.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What columns a query gives, where each of its SELECT list says its name. */
final class SelectList {

    private static final Set<String> ENDS = Set.of(
            "from",
            "where",
            "group",
            "having",
            "window",
            "union",
            "intersect",
            "except",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "into");

    private SelectList() {}

    /** The names, in order; empty where the text does not tell. */
    static Optional<List<Identifier>> of(String query) {
        List<Token> tokens = Fragment.of(query).trimmed().tokens().stream()
                .filter(Token::matters)
                .toList();
        if (tokens.isEmpty() || !tokens.getFirst().is("select")) {
            return Optional.empty();
        }
        int from = tokens.size() > 1 && tokens.get(1).is("all") ? 2 : 1;
        List<Token> item = new ArrayList<>();
        List<Identifier> names = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens.subList(from, tokens.size())) {
            boolean outside = depth == 0;
            if (outside && isEnd(token)) {
                break;
            }
            depth += token.depth();
            if (outside && token.is(',')) {
                if (!add(item, names)) {
                    return Optional.empty();
                }
                item.clear();
            } else {
                item.add(token);
            }
        }
        return add(item, names) ? Optional.of(names) : Optional.empty();
    }

    private static boolean isEnd(Token token) {
        return token.kind() == Kind.WORD && ENDS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private static boolean add(List<Token> item, List<Identifier> names) {
        Optional<Identifier> name = name(item);
        name.ifPresent(names::add);
        return name.isPresent();
    }

    /** Behind AS, or a column that is nothing but itself. */
    private static Optional<Identifier> name(List<Token> item) {
        int size = item.size();
        boolean called = size > 2 && item.get(size - 2).is("as");
        if (called) {
            return identifier(item.getLast());
        }
        for (int i = 0; i < size; i++) {
            boolean named = i % 2 == 0 && identifier(item.get(i)).isPresent();
            boolean dot = i % 2 == 1 && item.get(i).is('.');
            if (!named && !dot) {
                return Optional.empty();
            }
        }
        boolean marked = size == 1 && item.getFirst().kind() == Kind.MARKER;
        return size % 2 == 1 && !marked ? identifier(item.getLast()) : Optional.empty();
    }

    private static Optional<Identifier> identifier(Token token) {
        String name = switch (token.kind()) {
            case WORD -> token.text().toLowerCase(Locale.ROOT);
            case NAME ->
                token.text().startsWith("\"")
                        ? token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"")
                        : "";
            case NUMBER, STRING, DOLLAR_STRING, COMMENT, SPACE, MARKER, UNCLOSED, SYMBOL -> "";
        };
        return !name.isEmpty() && Identifier.fits(name) ? Optional.of(Identifier.of(name)) : Optional.empty();
    }
}
