package dev.pgcraft.migrate;

import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CREATE or DROP INDEX CONCURRENTLY, which may stop half way and leave an index that is there and not valid.
 *
 * @param index its name as SQL, with its schema if the statement says one
 */
record ConcurrentIndex(boolean creates, String index) {

    /** The statement's index, if the statement is of this kind and names one. */
    static Optional<ConcurrentIndex> of(Statement statement) {
        List<Token> tokens = new ArrayList<>(Lexer.tokens(statement.sql().text()).stream()
                .filter(Token::matters)
                .toList());
        boolean creates = skip(tokens, "create");
        if (!creates && !skip(tokens, "drop")) {
            return Optional.empty();
        }
        skip(tokens, "unique");
        if (!skip(tokens, "index") || !skip(tokens, "concurrently")) {
            return Optional.empty();
        }
        skip(tokens, "if");
        skip(tokens, "not");
        skip(tokens, "exists");
        if (creates && tokens.getFirst().is("on")) {
            return Optional.empty();
        }
        String name = name(tokens);
        if (!creates) {
            return Optional.of(new ConcurrentIndex(false, name));
        }
        skip(tokens, "on");
        skip(tokens, "only");
        String table = name(tokens);
        return Optional.of(new ConcurrentIndex(true, schemaOf(table) + name));
    }

    /** Whether the index is valid; no row if it is not there. */
    Sql isValid() {
        return Sql.of("SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass($S)", index);
    }

    Sql drop() {
        return Sql.raw("DROP INDEX CONCURRENTLY " + index);
    }

    private static boolean skip(List<Token> tokens, String word) {
        if (tokens.isEmpty() || !tokens.getFirst().is(word)) {
            return false;
        }
        tokens.removeFirst();
        return true;
    }

    private static String name(List<Token> tokens) {
        StringBuilder name = new StringBuilder();
        while (!tokens.isEmpty()) {
            name.append(tokens.removeFirst().text());
            if (tokens.isEmpty() || !tokens.getFirst().is('.')) {
                break;
            }
            name.append(tokens.removeFirst().text());
        }
        return name.toString();
    }

    private static String schemaOf(String table) {
        List<Token> tokens = Lexer.tokens(table);
        return tokens.size() == 3 ? tokens.getFirst().text() + "." : "";
    }
}
