package dev.pgcraft.decompile;

import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts {@code {column}} markers where PostgreSQL's own words for an expression name a column of its table. */
final class MarkedSql {

    private final Set<String> columns;
    private final Location where;

    MarkedSql(List<Identifier> columns, Location where) {
        this.columns = columns.stream()
                .map(Identifier::name)
                .filter(name -> name.indexOf('{') < 0 && name.indexOf('}') < 0)
                .collect(Collectors.toCollection(TreeSet::new));
        this.where = where;
    }

    Expression expression(String sql) {
        List<Token> tokens = Lexer.tokens(sql);
        List<Token> all = tokens.stream().filter(Token::matters).toList();
        List<Token> marked = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            if (isColumn(all, at)) {
                marked.add(all.get(at));
            }
        }
        String text = tokens.stream()
                .map(token -> marked.contains(token) ? "{" + name(token).orElseThrow() + "}" : token.text())
                .collect(Collectors.joining());
        return new Expression(text, where);
    }

    /** A name that is neither a function's, nor a type's, nor a part of another. */
    private boolean isColumn(List<Token> all, int at) {
        boolean known = name(all.get(at)).filter(columns::contains).isPresent();
        boolean follows = at > 0
                && (all.get(at - 1).is('.')
                        || all.get(at - 1).is(':')
                        || all.get(at - 1).is("collate"));
        boolean goesOn = at + 1 < all.size()
                && (all.get(at + 1).is('(') || all.get(at + 1).is('.'));
        return known && !follows && !goesOn;
    }

    private static Optional<String> name(Token token) {
        return switch (token.kind()) {
            case WORD -> Optional.of(token.text());
            case NAME -> Optional.of(DottedName.literal(token.text()));
            case STRING, DOLLAR_STRING, NUMBER, COMMENT, SPACE, MARKER, UNCLOSED, SYMBOL -> Optional.empty();
        };
    }
}
