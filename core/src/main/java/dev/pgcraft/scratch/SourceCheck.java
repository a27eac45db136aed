package dev.pgcraft.scratch;

import dev.pgcraft.model.SqlSource;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds statements in the user's files that declare nothing, or reach out of the database; they are never run. */
final class SourceCheck {

    private static final Set<String> DATA = Set.of(
            "insert",
            "update",
            "delete",
            "merge",
            "copy",
            "truncate",
            "select",
            "values",
            "table",
            "with",
            "call",
            "do",
            "set",
            "reset");
    private static final Set<String> SESSION = Set.of(
            "begin",
            "commit",
            "rollback",
            "start",
            "end",
            "abort",
            "savepoint",
            "release",
            "prepare",
            "execute",
            "deallocate",
            "declare",
            "fetch",
            "move",
            "close",
            "lock",
            "listen",
            "unlisten",
            "notify",
            "discard",
            "show",
            "explain",
            "vacuum",
            "analyze",
            "analyse",
            "cluster",
            "reindex",
            "refresh",
            "checkpoint",
            "load");
    private static final Set<String> CHANGES = Set.of("create", "alter", "drop");
    private static final Set<String> OUTSIDE =
            Set.of("role", "user", "group", "database", "tablespace", "subscription", "system", "owned");

    private static final Set<String> SERVER_WIDE = Set.of("database", "tablespace", "parameter", "foreign", "language");

    private SourceCheck() {}

    static List<Problem> of(List<SqlSource> sources) {
        List<Problem> problems = new ArrayList<>();
        for (SqlSource source : sources) {
            for (Statement statement : new Splitter().split(source.text())) {
                check(statement)
                        .map(fault -> problem(new Location(source.name(), statement.line()), fault))
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<String> check(Statement statement) {
        List<String> words = Lexer.tokens(statement.sql().text()).stream()
                .filter(Token::matters)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        String first = words.getFirst();
        if (DATA.contains(first) || SESSION.contains(first)) {
            return Optional.of(first.toUpperCase(Locale.ROOT) + " declares nothing");
        }
        if (first.equals("alter") && names(words, "owner", "to")) {
            return Optional.of("ALTER … OWNER TO says who owns it, which is not compared");
        }
        return reachesOut(words)
                ? Optional.of(String.join(" ", words.subList(0, Math.min(2, words.size())))
                                .toUpperCase(Locale.ROOT) + " reaches out of the database")
                : Optional.empty();
    }

    private static boolean names(List<String> words, String one, String other) {
        int first = words.indexOf(one);
        return first >= 0 && first + 1 < words.size() && words.get(first + 1).equals(other);
    }

    /** Roles and the like belong to the whole server, which may be somebody else's. */
    private static boolean reachesOut(List<String> words) {
        String first = words.getFirst();
        if (first.equals("reassign")) {
            return true;
        }
        if (first.equals("grant") || first.equals("revoke")) {
            int on = words.indexOf("on");
            return on < 0 || SERVER_WIDE.contains(words.get(on + 1));
        }
        if (first.equals("comment")) {
            return words.size() > 2 && OUTSIDE.contains(words.get(2));
        }
        return CHANGES.contains(first) && words.size() > 1 && OUTSIDE.contains(words.get(1));
    }

    private static Problem problem(Location where, String fault) {
        return Problem.of(
                Code.NOT_A_DECLARATION,
                where,
                fault + ": a model says what is there, not what happens",
                "put it into a revision of its own: `pgcraft revision --empty -m \"…\"`");
    }
}
