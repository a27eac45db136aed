package dev.pgcraft.script;

import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One SQL statement, without its semicolon.
 *
 * @param line where it begins in its file, 1 for the first; 0 for a statement that is in no file yet
 */
public record Statement(Sql sql, int line) {

    /** How the tag of a guard's dollar quotes begins. */
    static final String GUARD = "guard";

    /** A statement that is in no file yet. */
    public static Statement of(Sql sql) {
        return new Statement(sql, 0);
    }

    /** Whether it counts rows and stops before them, and does nothing else. */
    public boolean isGuard() {
        return sql.text().startsWith("DO $" + GUARD);
    }

    /** Whether it only says as which role the others run. */
    public boolean isAboutRole() {
        return startsWith("SET", "ROLE") || startsWith("RESET", "ROLE");
    }

    /** The words without quotes at its beginning, in capitals: {@code [CREATE, UNIQUE, INDEX, NAME, ON, PUBLIC]}. */
    public List<String> leadingWords() {
        return Lexer.tokens(sql.text()).stream()
                .filter(Token::matters)
                .takeWhile(token -> token.kind() == Token.Kind.WORD)
                .map(token -> token.text().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** Whether it begins with these words, given in capitals: {@code startsWith("CREATE", "TABLE")}. */
    public boolean startsWith(String... words) {
        List<String> leading = leadingWords();
        return leading.size() >= words.length
                && leading.subList(0, words.length).equals(List.of(words));
    }

    /** Whether it is COPY between psql and the server, which is more than a statement: rows come behind it. */
    public boolean isCopiedByClient() {
        if (!startsWith("COPY")) {
            return false;
        }
        List<String> words = Lexer.tokens(sql.text()).stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .map(token -> token.text().toUpperCase(Locale.ROOT))
                .toList();
        return Collections.indexOfSubList(words, List.of("FROM", "STDIN")) >= 0
                || Collections.indexOfSubList(words, List.of("TO", "STDOUT")) >= 0;
    }
}
