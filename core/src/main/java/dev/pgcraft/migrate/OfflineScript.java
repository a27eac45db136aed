package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.PsqlSafe;
import dev.pgcraft.script.Settings;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.stream.Stream;

/**
 * Migrations as one SQL text for {@code psql -v ON_ERROR_STOP=1 -f}, history included; needs no database.
 *
 * <p>The same revisions give the same bytes.
 */
public record OfflineScript(Revisions revisions, HistoryTable table) {

    /**
     * What leads from one place up to another; both are references.
     *
     * @throws ProblemException if there is no way up between them
     */
    public String upgrade(String from, String to) {
        List<RevisionId> lower = revisions.find(from);
        List<RevisionId> upper = revisions.find(to);
        List<Revision> route = between(lower, upper, "upgrade %s:%s".formatted(from, to));
        return script(Direction.UP, route, lower, upper);
    }

    /**
     * What leads from one place down to another; both are references.
     *
     * @throws ProblemException if there is no way down between them
     */
    public String downgrade(String from, String to) {
        List<RevisionId> upper = revisions.find(from);
        List<RevisionId> lower = revisions.find(to);
        List<Revision> route =
                between(lower, upper, "downgrade %s:%s".formatted(from, to)).reversed();
        ProblemException.throwIfAny(route.stream()
                .filter(revision -> !revision.isReversible())
                .map(Route::irreversible)
                .toList());
        return script(Direction.DOWN, route, upper, lower);
    }

    private List<Revision> between(List<RevisionId> lower, List<RevisionId> upper, String range) {
        if (!revisions.withAncestors(upper).containsAll(revisions.withAncestors(lower))) {
            throw Problem.of(
                            Code.BAD_RANGE,
                            Location.COMMAND_LINE,
                            "\"%s\" leads nowhere: the one does not build on the other".formatted(range),
                            "`upgrade` takes older:newer, `downgrade` newer:older; `pgcraft history` shows the order")
                    .asException();
        }
        return revisions.between(lower, upper);
    }

    private String script(
            Direction direction, List<Revision> route, List<RevisionId> start, List<RevisionId> destination) {
        List<RevisionFile> files = route.stream()
                .flatMap(revision -> revision.files(direction).stream())
                .toList();
        ProblemException.throwIfAny(Inspection.problems(files));
        StringBuilder script = new StringBuilder(top(direction, start, destination));
        Guard guard = new Guard(revisions, table);
        append(script, guard.of(start));
        append(script, table.create());
        files.forEach(file -> append(script, direction, file));
        append(script, guard.end());
        return script.toString();
    }

    private static String top(Direction direction, List<RevisionId> start, List<RevisionId> destination) {
        return """
                -- %s from %s to %s
                -- apply with: psql -v ON_ERROR_STOP=1 -d DATABASE -f FILE

                SET client_encoding = 'UTF8';
                %s;
                """.formatted(
                        direction == Direction.UP ? "upgrade" : "downgrade",
                        Guard.name(start),
                        Guard.name(destination),
                        Settings.NO_SEARCH_PATH.text());
    }

    private void append(StringBuilder script, Direction direction, RevisionFile file) {
        script.append("\n-- file: ").append(file.name()).append('\n');
        Settings.ALL.forEach(setting -> append(script, setting));
        if (file.head().transactional()) {
            append(script, Sql.raw("BEGIN"));
            script.append(terminated(file.text()));
            append(script, HistoryRows.done(table, file, direction));
            append(script, Sql.raw("COMMIT"));
            return;
        }
        append(script, HistoryRows.running(table, file, direction));
        script.append(terminated(file.text()));
        append(script, HistoryRows.finished(table, file, direction));
    }

    private static void append(StringBuilder script, Sql statement) {
        script.append(statement.text()).append(";\n");
    }

    /** The file's text with an end to its last statement and its last line. */
    private static String terminated(String text) {
        String lines = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        Stream<Token> tokens = Lexer.tokens(lines).reversed().stream();
        boolean open = tokens.filter(Token::matters)
                .findFirst()
                .filter(last -> !last.is(';'))
                .isPresent();
        return PsqlSafe.of(lines) + (open ? ";\n" : "");
    }
}
