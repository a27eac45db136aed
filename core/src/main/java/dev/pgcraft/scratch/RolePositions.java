package dev.pgcraft.scratch;

import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Token;
import dev.pgcraft.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the names of roles in SQL text: where PostgreSQL's grammar wants one, nothing else can stand. */
final class RolePositions {

    private static final Set<String> ROLE = Set.of("role", "user", "group");

    /** What stands in such a place and is no name. */
    private static final Set<String> NO_NAMES =
            Set.of("public", "current_user", "current_role", "session_user", "none", "all", "default", "mapping");

    private final List<Token> tokens;
    private final List<RoleMention> mentions = new ArrayList<>();

    private RolePositions(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The names in order; those in the body of a DO statement among them. */
    static List<RoleMention> in(String sql) {
        List<Token> tokens = Lexer.tokens(sql).stream().filter(Token::matters).toList();
        RolePositions positions = new RolePositions(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            positions.look(i);
        }
        return positions.mentions.stream().distinct().sorted().toList();
    }

    private void look(int i) {
        Token token = tokens.get(i);
        if ((token.kind() == Kind.DOLLAR_STRING && follows(i, "do")) || follows(i, "plpgsql")) {
            body(token);
        }
        if (token.kind() != Kind.WORD) {
            return;
        }
        switch (token.text().toLowerCase(Locale.ROOT)) {
            case "create", "alter", "drop" -> object(i);
            case "grant" -> privileges(i + 1, "to");
            case "revoke" -> privileges(i + 1, "from");
            case "policy" -> policy(i);
            case "role" -> role(i);
            case "to" -> owner(i);
            case "authorization" -> list(i + 1, RoleMention.Use.NAMED);
            case "by" -> by(i);
            case "role_name", "granted_role" -> variable(i);
            default -> {}
        }
    }

    private void body(Token token) {
        int tag = token.text().indexOf('$', 1) + 1;
        if (token.kind() == Kind.DOLLAR_STRING) {
            String body = token.text().substring(tag, token.text().length() - tag);
            in(body).forEach(mention -> mentions.add(mention.shifted(token.start() + tag)));
        }
    }

    /** CREATE, ALTER and DROP ROLE; ALTER DEFAULT PRIVILEGES FOR ROLE. */
    private void object(int i) {
        if (is(i + 1, "default")) {
            makers(i + 3);
        }
        if (!isRole(i + 1)) {
            return;
        }
        RoleMention.Use use = is(i, "alter") ? RoleMention.Use.NAMED : RoleMention.Use.MADE;
        int end = list(is(i + 2, "if") ? i + 4 : i + 2, use);
        for (int next = end; next < tokens.size() && !tokens.get(next).is(';'); next++) {
            if (is(next, "rename")) {
                list(next + 2, RoleMention.Use.MADE);
            }
            if (is(i, "create") && (isRole(next) || is(next, "admin"))) {
                list(next + 1, RoleMention.Use.NAMED);
            }
        }
    }

    /** FOR ROLE, before or behind IN SCHEMA. */
    private void makers(int start) {
        int i = start;
        while (i < tokens.size()
                && !is(i, "grant")
                && !is(i, "revoke")
                && !tokens.get(i).is(';')) {
            if (is(i, "for") && isRole(i + 1)) {
                list(i + 2, RoleMention.Use.NAMED);
            }
            i++;
        }
    }

    /** GRANT and REVOKE, of privileges on something, or of roles. */
    private void privileges(int start, String word) {
        if (is(start, "option")) {
            return;
        }
        int to = start;
        boolean on = false;
        while (to < tokens.size() && !is(to, word) && !tokens.get(to).is(';')) {
            on |= is(to, "on");
            to++;
        }
        if (!is(to, word)) {
            return;
        }
        if (!on) {
            list(is(start + 1, "option") ? start + 3 : start, RoleMention.Use.NAMED);
        }
        list(to + 1, RoleMention.Use.NAMED);
    }

    private void policy(int i) {
        if (!follows(i, "create") && !follows(i, "alter")) {
            return;
        }
        int to = i;
        while (to < tokens.size() && !is(to, "to") && !tokens.get(to).is(';')) {
            to++;
        }
        if (is(to, "to") && !follows(to, "rename")) {
            list(to + 1, RoleMention.Use.NAMED);
        }
    }

    /** SET ROLE, COMMENT ON ROLE. */
    private void role(int i) {
        boolean set = follows(i, "set") || ((follows(i, "session") || follows(i, "local")) && follows(i - 1, "set"));
        boolean comment = follows(i, "on") && follows(i - 1, "comment");
        if (set || comment) {
            list(i + 1, RoleMention.Use.NAMED);
        }
    }

    private void owner(int i) {
        if (follows(i, "owner")) {
            list(i + 1, RoleMention.Use.NAMED);
        }
    }

    /** GRANTED BY, REASSIGN OWNED BY … TO, DROP OWNED BY. */
    private void by(int i) {
        if (follows(i, "granted")) {
            list(i + 1, RoleMention.Use.NAMED);
        }
        if (follows(i, "owned") && (follows(i - 1, "reassign") || follows(i - 1, "drop"))) {
            int end = list(i + 1, RoleMention.Use.NAMED);
            if (is(end, "to")) {
                list(end + 1, RoleMention.Use.NAMED);
            }
        }
    }

    /** {@code role_name text := 'app'}, as pgcraft's own blocks have it. */
    private void variable(int i) {
        boolean assigned =
                is(i + 1, "text") && i + 4 < tokens.size() && tokens.get(i + 3).is('=');
        if (assigned && tokens.get(i + 4).kind() == Kind.STRING) {
            RoleMention mention = new RoleMention(tokens.get(i + 4), RoleMention.Use.MADE);
            if (mention.isOrdinary()) {
                mentions.add(mention);
            }
        }
    }

    /** The position behind the names. */
    private int list(int start, RoleMention.Use use) {
        int i = is(start, "group") ? start + 1 : start;
        while (i < tokens.size() && isName(tokens.get(i))) {
            RoleMention mention = new RoleMention(tokens.get(i), use);
            if (mention.isOrdinary() && !(tokens.get(i).kind() == Kind.WORD && NO_NAMES.contains(mention.name()))) {
                mentions.add(mention);
            }
            i++;
            if (i >= tokens.size() || !tokens.get(i).is(',')) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean isName(Token token) {
        return switch (token.kind()) {
            case WORD, NAME, STRING -> true;
            case NUMBER, DOLLAR_STRING, COMMENT, SPACE, MARKER, UNCLOSED, SYMBOL -> false;
        };
    }

    private boolean isRole(int i) {
        return i < tokens.size()
                && ROLE.contains(tokens.get(i).text().toLowerCase(Locale.ROOT))
                && !is(i + 1, "mapping");
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }

    private boolean follows(int i, String word) {
        return is(i - 1, word);
    }
}
