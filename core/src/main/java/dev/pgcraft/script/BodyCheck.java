package dev.pgcraft.script;

import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether PostgreSQL looks at the bodies of functions when they are made, as a file says it for what stands behind. */
public enum BodyCheck {
    /** What a body names must be there. */
    ON("check_function_bodies = on"),
    /** A body may name what is there only when somebody calls it, or never. */
    OFF("check_function_bodies = off");

    private static final List<String> OFF_WORDS = List.of("off", "false", "no", "0");

    private final String setting;

    BodyCheck(String setting) {
        this.setting = setting;
    }

    /** What says so in a file. */
    public Statement said() {
        return Statement.of(Sql.of("SET $L", Sql.raw(setting)));
    }

    /** The same until the transaction ends. */
    public Statement saidLocally() {
        return Statement.of(Sql.of("SET LOCAL $L", Sql.raw(setting)));
    }

    /** What a statement says of it, if it is about nothing else. */
    public static Optional<BodyCheck> saidBy(Statement statement) {
        List<String> words = Lexer.tokens(statement.sql().text()).stream()
                .filter(Token::matters)
                .map(token -> token.text().toLowerCase(Locale.ROOT).replace("'", ""))
                .toList();
        if (words.size() != 4
                || !words.getFirst().equals("set")
                || !words.get(1).equals("check_function_bodies")) {
            return Optional.empty();
        }
        return Optional.of(OFF_WORDS.contains(words.getLast()) ? OFF : ON);
    }
}
