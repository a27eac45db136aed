package dev.pgcraft;

import dev.pgcraft.migrate.RevisionFile;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Token;
import java.util.ArrayList;
import java.util.List;

/** Schemas that a way down drops, though somebody else's objects stand in them. */
final class OccupiedSchemas {

    private final List<RevisionFile> way;

    OccupiedSchemas(List<RevisionFile> way) {
        this.way = way;
    }

    /** Whether there can be any. */
    boolean mayBe() {
        return way.stream().flatMap(file -> file.statements().stream()).anyMatch(OccupiedSchemas::dropsSchema);
    }

    /** Stops before the first change, where PostgreSQL would stop in the middle. */
    void refuse(Found found) {
        List<Problem> problems = new ArrayList<>();
        for (RevisionFile file : way) {
            for (Statement statement : file.statements()) {
                found.schemas().stream()
                        .filter(schema -> drops(statement, schema))
                        .filter(schema -> !found.tenants(schema).isEmpty())
                        .forEach(schema -> problems.add(problem(file, statement, schema, found.tenants(schema))));
            }
        }
        ProblemException.throwIfAny(problems);
    }

    private static boolean dropsSchema(Statement statement) {
        return statement.startsWith("DROP", "SCHEMA");
    }

    private static boolean drops(Statement statement, String schema) {
        String name = Identifier.of(schema).quoted();
        List<String> words = Lexer.tokens(statement.sql().text()).stream()
                .filter(Token::matters)
                .map(Token::text)
                .toList();
        return dropsSchema(statement) && words.size() == 3 && words.getLast().equals(name);
    }

    private static Problem problem(RevisionFile file, Statement statement, String schema, List<String> tenants) {
        return Problem.of(
                Code.SCHEMA_OCCUPIED,
                file.at(statement.line()),
                "schema \"%s\" is to be dropped, and holds what this project did not make: %s"
                        .formatted(schema, String.join(", ", tenants)),
                "nothing was changed; move or drop these, or take DROP SCHEMA out of the file: then the schema stays");
    }
}
