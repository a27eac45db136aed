package dev.pgcraft.scratch;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** A file that was written for psql, such as {@code pg_dump --schema-only} writes. */
final class PsqlFile {

    /** What pg_dump tells psql, so that nothing in the file can be taken for one of psql's own commands. */
    private static final Pattern RESTRICTIONS = Pattern.compile("(?m)^\\\\(un)?restrict\\b.*$");

    private static final List<String[]> OWNERS =
            List.of(new String[] {"ALTER", "EVENT", "TRIGGER"}, new String[] {"ALTER", "PUBLICATION"}, new String[] {
                "ALTER", "FOREIGN", "DATA", "WRAPPER"
            });

    private static final Pattern OWNER = Pattern.compile(" OWNER TO \\S.*$", Pattern.DOTALL);

    private PsqlFile() {}

    /**
     * Its statements, each with its line.
     *
     * @throws ProblemException E510 if it brings rows along
     */
    static List<Statement> statements(String name, String sql) {
        List<Statement> statements = new Splitter()
                .split(RESTRICTIONS.matcher(sql).replaceAll("")).stream()
                        .filter(statement -> !isOfServer(statement))
                        .toList();
        statements.stream().filter(Statement::isCopiedByClient).findFirst().ifPresent(copy -> {
            throw Problem.of(
                            Code.BAD_REVISION_FILE,
                            new Location(name, copy.line()),
                            "rows stand here, and only what holds them is compared",
                            "write the file with `pg_dump --schema-only`")
                    .asException();
        });
        return statements;
    }

    /** What is never compared: a subscription connects to elsewhere, and who owns these must be a superuser. */
    private static boolean isOfServer(Statement statement) {
        return statement.startsWith("CREATE", "SUBSCRIPTION")
                || statement.startsWith("ALTER", "SUBSCRIPTION")
                || statement.startsWith("COMMENT", "ON", "SUBSCRIPTION")
                || (OWNERS.stream().anyMatch(statement::startsWith)
                        && OWNER.matcher(statement.sql().text()).find());
    }
}
