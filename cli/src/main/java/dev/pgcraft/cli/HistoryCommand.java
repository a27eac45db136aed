package dev.pgcraft.cli;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.problem.ProblemException;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code pgcraft history}. */
@Command(
        name = "history",
        description = "Lists all revisions, the oldest first.",
        footer = {"", "Examples:", "  pgcraft history", "  pgcraft history --json"})
final class HistoryCommand implements Verb {

    private final Projects projects;

    HistoryCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        return projects.in(pgcraft -> {
            Answer answer = Answer.list(pgcraft.revisions().topological(), "there are no revisions");
            return pgcraft.revisions().ids().isEmpty() ? answer : answer.noting(remarks(pgcraft));
        });
    }

    /** The list needs no database; what failed in it is worth asking for. */
    private static List<String> remarks(Pgcraft pgcraft) {
        try {
            return Whereabouts.of(pgcraft).unfinished();
        } catch (ProblemException unreachable) {
            return List.of("the database was not asked what failed in it: "
                    + unreachable.problems().getFirst().message());
        }
    }
}
