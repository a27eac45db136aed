package dev.pgcraft.scratch;

import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import dev.pgcraft.sql.Token.Kind;
import java.util.Locale;

/**
 * A place in SQL text where the name of a role stands.
 *
 * @param use whether the role must be there before
 */
record RoleMention(Token token, Use use) implements Comparable<RoleMention> {

    /** What is done with the role. */
    enum Use {
        /** It is made, or dropped: it need not be there. */
        MADE,
        /** Something is said about it. */
        NAMED
    }

    /** The role's name as PostgreSQL understands it. */
    String name() {
        String text = token.text();
        return switch (token.kind()) {
            case NAME -> DottedName.literal(text);
            case STRING -> token.said();
            case WORD, NUMBER, DOLLAR_STRING, COMMENT, SPACE, MARKER, UNCLOSED, SYMBOL -> text.toLowerCase(Locale.ROOT);
        };
    }

    /** Whether it is no name that PostgreSQL keeps for itself. */
    boolean isOrdinary() {
        String name = name();
        return !name.startsWith("pg_") && !name.equals("public") && !name.equals("none") && Identifier.fits(name);
    }

    /** The same place in a text that begins further left. */
    RoleMention shifted(int by) {
        return new RoleMention(new Token(token.kind(), token.text(), token.start() + by), use);
    }

    /** Another name, written as this one is. */
    String as(Identifier other) {
        return token.kind() == Kind.STRING
                ? Sql.of("$S", other).text()
                : Sql.of("$N", other).text();
    }

    @Override
    public int compareTo(RoleMention other) {
        return Integer.compare(token.start(), other.token.start());
    }
}
