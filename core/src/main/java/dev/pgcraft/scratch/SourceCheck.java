package dev.pgcraft.scratch;

import dev.pgcraft.compile.Declared;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.script.BodyCheck;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Identifier;
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

    static List<Problem> of(Declared declared) {
        List<Problem> problems = new ArrayList<>();
        for (SqlSource source : declared.sources()) {
            for (Statement statement : new Splitter().split(source.text())) {
                Location where = new Location(source.name(), statement.line());
                check(statement).map(fault -> problem(where, fault)).ifPresent(problems::add);
                stranger(statement, declared.database())
                        .map(name -> ownerProblem(where, name))
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    /** Who is to own something and is no role of the project. */
    private static Optional<String> stranger(Statement statement, Database declared) {
        List<Token> tokens = Lexer.tokens(statement.sql().text()).stream()
                .filter(Token::matters)
                .toList();
        for (int i = 0; i + 2 < tokens.size() && tokens.getFirst().is("alter"); i++) {
            if (tokens.get(i).is("owner") && tokens.get(i + 1).is("to")) {
                String name = new RoleMention(tokens.get(i + 2), RoleMention.Use.NAMED).name();
                return Optional.of(name).filter(role -> !isDeclared(role, declared));
            }
        }
        return Optional.empty();
    }

    private static boolean isDeclared(String role, Database declared) {
        return Identifier.fits(role)
                && declared.find(ObjectId.role(Identifier.of(role))).isPresent();
    }

    private static Problem ownerProblem(Location where, String name) {
        return Problem.of(
                Code.NOT_A_DECLARATION,
                where,
                "ALTER … OWNER TO %s: only a role of the project can be compared as an owner".formatted(name),
                "declare it under `roles:`");
    }

    private static Optional<String> check(Statement statement) {
        if (BodyCheck.saidBy(statement).isPresent()) {
            return Optional.empty();
        }
        List<String> words = Lexer.tokens(statement.sql().text()).stream()
                .filter(Token::matters)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        String first = words.getFirst();
        if (DATA.contains(first) || SESSION.contains(first)) {
            return Optional.of(first.toUpperCase(Locale.ROOT) + " declares nothing");
        }
        return reachesOut(words)
                ? Optional.of(String.join(" ", words.subList(0, Math.min(2, words.size())))
                                .toUpperCase(Locale.ROOT) + " reaches out of the database")
                : Optional.empty();
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
