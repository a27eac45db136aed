package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must not stand in a file that is about to be run. */
public final class Inspection {

    private static final Pattern DATA_MARK = Pattern.compile("--\\s*data:.*", Pattern.DOTALL);
    private static final Set<String> TRANSACTION_CONTROL =
            Set.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "PREPARE");

    private Inspection() {}

    /** Everything that keeps these files from being run. */
    public static List<Problem> problems(Collection<RevisionFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (RevisionFile file : files) {
            unclosed(file).ifPresent(problems::add);
            dataMarks(file, problems);
            file.statements().stream()
                    .filter(Inspection::controlsTransaction)
                    .map(statement -> transaction(file, statement))
                    .forEach(problems::add);
            file.statements().stream()
                    .filter(Statement::isCopiedByClient)
                    .map(statement -> copy(file, statement))
                    .forEach(problems::add);
            roleThatStays(file).ifPresent(problems::add);
        }
        return problems;
    }

    /** A comment or quotes without an end: everything behind where they begin would be swallowed. */
    static Optional<Problem> unclosed(RevisionFile file) {
        return Lexer.tokens(file.text()).stream()
                .filter(token -> token.kind() == Token.Kind.UNCLOSED)
                .findFirst()
                .map(token -> Problem.of(
                        Code.BAD_REVISION_FILE,
                        file.at(token.lineIn(file.text())),
                        "what begins here has no end: %s"
                                .formatted(token.text().lines().findFirst().orElse("")),
                        "close the comment or the quotes"));
    }

    private static void dataMarks(RevisionFile file, List<Problem> problems) {
        for (Token token : Lexer.tokens(file.text())) {
            if (token.kind() == Token.Kind.COMMENT
                    && DATA_MARK.matcher(token.text()).matches()) {
                problems.add(dataMark(file, token.lineIn(file.text()), token.text()));
            }
        }
    }

    private static Problem dataMark(RevisionFile file, int line, String mark) {
        return Problem.of(
                Code.DATA_MARK,
                file.at(line),
                "data must be moved here first: \"%s\"".formatted(mark.strip()),
                "write the SQL that moves the data in its place, and delete the mark");
    }

    private static boolean controlsTransaction(Statement statement) {
        List<String> words = statement.leadingWords();
        if (words.isEmpty() || !TRANSACTION_CONTROL.contains(words.getFirst())) {
            return false;
        }
        return switch (words.getFirst()) {
            case "START", "PREPARE" -> words.size() > 1 && words.get(1).equals("TRANSACTION");
            default -> true;
        };
    }

    private static Problem transaction(RevisionFile file, Statement statement) {
        return Problem.of(
                Code.BAD_REVISION_FILE,
                file.at(statement.line()),
                "%s stands in a revision file"
                        .formatted(statement.leadingWords().getFirst()),
                "every file is one transaction by itself; make steps, or \"-- transaction: none\" for one statement");
    }

    private static Problem copy(RevisionFile file, Statement statement) {
        return Problem.of(
                Code.BAD_REVISION_FILE,
                file.at(statement.line()),
                "COPY from stdin or to stdout is between psql and the server",
                "write the rows with INSERT, or copy a file that the server can read");
    }

    /** The history is written in the same transaction, by whoever migrates. */
    private static Optional<Problem> roleThatStays(RevisionFile file) {
        return file.statements().stream()
                .filter(Inspection::changesRole)
                .reduce((earlier, later) -> later)
                .filter(last -> !last.startsWith("RESET")
                        && !List.of("NONE", "DEFAULT")
                                .contains(last.leadingWords().getLast()))
                .map(last -> Problem.of(
                        Code.BAD_REVISION_FILE,
                        file.at(last.line()),
                        "another role is taken here, and kept to the end of the file",
                        "whoever migrates writes down what was done: end with RESET ROLE"));
    }

    private static boolean changesRole(Statement statement) {
        List<String> words = statement.leadingWords();
        boolean sets = !words.isEmpty() && List.of("SET", "RESET").contains(words.getFirst());
        List<String> rest = words.stream()
                .skip(1)
                .dropWhile(word -> List.of("LOCAL", "SESSION").contains(word))
                .toList();
        return sets && !rest.isEmpty() && List.of("ROLE", "AUTHORIZATION").contains(rest.getFirst());
    }
}
