package dev.pgcraft.cli;

import dev.pgcraft.Compared;
import dev.pgcraft.Pgcraft;
import dev.pgcraft.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgcraft diff}. */
@Command(
        name = "diff",
        description =
                "Says what would make of one database the other, wherever they are described; exit 1 if anything.",
        footer = {
            "",
            "FROM and TO are a database URL, a file.sql, or one of the words model, history and database",
            "(the project's).",
            "",
            "Examples:",
            "  pgcraft diff history model                           what the next revision would hold",
            "  pgcraft diff postgresql:///shop postgresql:///copy   two databases, with or without a project",
            "  pgcraft diff dump.sql model --sql                    as SQL for psql"
        })
final class DiffCommand implements Verb {

    private final Projects projects;

    @Parameters(index = "0", paramLabel = "FROM", description = "What is there.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "What is wanted.")
    private String to = "";

    @Option(names = "--sql", description = "Print the SQL that leads from one to the other.")
    private boolean sql;

    DiffCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        Side first = projects.side(from);
        Side second = projects.side(to);
        boolean needsProject = first.isOfProject() || second.isOfProject();
        Function<Pgcraft, Answer> work = pgcraft -> answer(pgcraft.compare(first, second));
        return needsProject ? projects.in(work) : projects.anywhere(work);
    }

    private Answer answer(Compared compared) {
        Answer answer =
                sql ? Answer.sql(compared.sql()) : Answer.of(lines(compared)).with("sql", compared.sql());
        return answer.with("same", compared.isSame())
                .with("changes", compared.changes())
                .with("hazards", compared.hazards())
                .noting(compared.notes())
                .ending(compared.isSame() ? ExitCode.DONE : ExitCode.REFUSED);
    }

    private static List<String> lines(Compared compared) {
        if (compared.isSame()) {
            return List.of("no difference");
        }
        List<String> lines = new ArrayList<>(compared.changes());
        compared.hazards().forEach(hazard -> lines.add("hazard: " + hazard));
        return lines;
    }
}
