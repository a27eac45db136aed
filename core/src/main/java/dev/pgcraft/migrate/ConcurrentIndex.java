package dev.pgcraft.migrate;

import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * CREATE or DROP INDEX CONCURRENTLY, which may stop half way and leave an index that is there and not valid.
 *
 * @param index its name as SQL, with its schema if the statement says one
 * @param table the table whose index it becomes, as SQL; empty for a statement that does not say it
 */
record ConcurrentIndex(String index, Optional<String> table) {

    /** An index that has this name now. */
    record Present(boolean valid, String table, boolean expected) {}

    private static final String DUPLICATE_TABLE = "42P07";

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
            return Optional.of(new ConcurrentIndex(name, Optional.empty()));
        }
        skip(tokens, "on");
        skip(tokens, "only");
        String table = name(tokens);
        return Optional.of(new ConcurrentIndex(schemaOf(table) + name, Optional.of(table)));
    }

    boolean creates() {
        return table.isPresent();
    }

    /** The parts of the index's name, as the catalog holds them. */
    List<String> path() {
        return Lexer.tokens(index).stream()
                .filter(token -> !token.is('.'))
                .map(token -> token.kind() == Token.Kind.WORD
                        ? token.text().toLowerCase(Locale.ROOT)
                        : DottedName.literal(token.text()))
                .toList();
    }

    /** The index that is there: whether it is valid, its table, and whether that is the statement's. */
    Sql present() {
        String template = """
                SELECT indisvalid, indrelid::pg_catalog.regclass::text,
                    coalesce(indrelid = pg_catalog.to_regclass($L), false)
                FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass($S)""";
        return Sql.of(template, table.map(name -> Sql.of("$S", name)).orElse(Sql.raw("NULL")), index);
    }

    static Present read(ResultSet row) throws SQLException {
        return new Present(row.getBoolean(1), row.getString(2), row.getBoolean(3));
    }

    /** Why the statement cannot make its index where another table has one of its name. */
    SQLException isOf(Present other) {
        String taken = "index %s is there already, on table %s".formatted(index, other.table());
        return new SQLException(taken, DUPLICATE_TABLE);
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
