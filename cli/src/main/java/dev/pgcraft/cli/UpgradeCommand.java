package dev.pgcraft.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgcraft upgrade}. */
@Command(
        name = "upgrade",
        description = "Applies revisions.",
        footer = {
            "",
            "Examples:",
            "  pgcraft upgrade                       all of them",
            "  pgcraft upgrade +1                    the next one",
            "  pgcraft upgrade 3f2a                  up to the revision whose id begins with 3f2a",
            "  pgcraft upgrade --sql > upgrade.sql   SQL for psql, from an empty database to head",
            "  pgcraft upgrade 3f2a:head --sql       SQL for what comes after 3f2a"
        })
final class UpgradeCommand implements Verb {

    private final Projects projects;

    @Parameters(
            arity = "0..1",
            paramLabel = "REV",
            defaultValue = "head",
            description = "A revision (id, its beginning, number, head, heads), +N, or with --sql a range A:B.")
    private String goal = "head";

    @Option(names = "--sql", description = "Print the SQL and speak to no database.")
    private boolean sql;

    UpgradeCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        String meant = Goal.meant(goal);
        if (Goal.isBack(meant)) {
            throw Usage.mistake(
                    "\"%s\" leads down, and upgrade goes up".formatted(meant),
                    "`pgcraft downgrade %s` takes back; `pgcraft upgrade +1` applies the next one".formatted(meant));
        }
        if (sql) {
            return projects.in(pgcraft -> Answer.sql(pgcraft.upgradeSql(meant)));
        }
        Telling telling = projects.progress();
        return projects.in(pgcraft -> Answer.run(
                        "applied", pgcraft.upgrade(meant, telling), "nothing to do: the database is there already")
                .with("notes", telling.told()));
    }
}
