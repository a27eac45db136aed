package dev.pgcraft.script;

import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import dev.pgcraft.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL text into statements, where {@code psql} would.
 *
 * <p>A statement reaches from its first token to its last; comments before, behind and between statements belong to
 * none. A semicolon does not end a statement inside quotes, comments, parentheses, or {@code BEGIN ATOMIC … END}.
 */
public final class Splitter {

    /** The statements in order, without their semicolons, each with the line on which it begins. */
    public List<Statement> split(String sql) {
        Cut cut = new Cut(sql);
        Lexer.tokens(sql).forEach(cut::take);
        cut.endStatement();
        return List.copyOf(cut.statements);
    }

    /** How far the cutting has come. */
    private static final class Cut {

        private final String sql;
        private final List<Statement> statements = new ArrayList<>();
        private final List<Token> current = new ArrayList<>();
        private int parentheses;
        private int blocks;
        private int line = 1;
        private int lineKnownAt;

        private Cut(String sql) {
            this.sql = sql;
        }

        private void take(Token token) {
            if (!token.matters()) {
                return;
            }
            if (token.is(';') && parentheses == 0 && blocks == 0) {
                endStatement();
                return;
            }
            countParentheses(token);
            countBlocks(token);
            current.add(token);
        }

        private void countParentheses(Token token) {
            if (token.is('(')) {
                parentheses++;
            }
            if (token.is(')') && parentheses > 0) {
                parentheses--;
            }
        }

        private void countBlocks(Token token) {
            if (token.kind() != Kind.WORD || current.isEmpty()) {
                return;
            }
            Token before = current.getLast();
            boolean plainName = before.is('.') || before.is("as");
            if (token.is("atomic") && before.is("begin") && current.getFirst().is("create")) {
                blocks++;
            } else if (token.is("case") && blocks > 0 && !plainName) {
                blocks++;
            } else if (token.is("end") && blocks > 0 && !plainName) {
                blocks--;
            }
        }

        private void endStatement() {
            if (!current.isEmpty()) {
                int start = current.getFirst().start();
                String text = sql.substring(start, current.getLast().end());
                statements.add(new Statement(Sql.raw(text), lineOf(start)));
            }
            current.clear();
            parentheses = 0;
            blocks = 0;
        }

        private int lineOf(int start) {
            line += (int) sql.substring(lineKnownAt, start)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            lineKnownAt = start;
            return line;
        }
    }
}
