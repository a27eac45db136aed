package dev.pgcraft.cli;

import dev.pgcraft.Check;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code pgcraft check}. */
@Command(
        name = "check",
        description = "Says whether model, revision files and database agree; exit 1 if not.",
        footer = {"", "Examples:", "  pgcraft check", "  pgcraft check --json     for continuous integration"})
final class CheckCommand implements Verb {

    private final Projects projects;

    CheckCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        return projects.in(pgcraft -> answer(pgcraft.check()));
    }

    private static Answer answer(Check check) {
        List<String> lines =
                check.isClean() ? List.of("clean: model, revisions and database agree") : check.differences();
        return Answer.of(lines)
                .with("clean", check.isClean())
                .with("differences", check.differences())
                .noting(check.notes())
                .ending(check.isClean() ? ExitCode.DONE : ExitCode.REFUSED);
    }
}
