package dev.pgcraft.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgcraft downgrade}. */
@Command(
        name = "downgrade",
        description = "Takes revisions back.",
        footer = {
            "",
            "Examples:",
            "  pgcraft downgrade -1                     the last one",
            "  pgcraft downgrade 3f2a                   all that came after 3f2a",
            "  pgcraft downgrade base --yes             all of them, without a question about what is lost",
            "  pgcraft downgrade head:base --sql        SQL for psql, from head back to nothing"
        })
final class DowngradeCommand implements Verb {

    private final Projects projects;

    @Parameters(
            paramLabel = "REV",
            description = "A revision (id, its beginning, number, base), -N, or with --sql a range B:A.")
    private String goal = "";

    @Option(names = "--sql", description = "Print the SQL and speak to no database.")
    private boolean sql;

    DowngradeCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        String meant = Goal.meant(goal);
        if (sql) {
            return projects.in(pgcraft -> Answer.sql(pgcraft.downgradeSql(meant)));
        }
        return projects.in(pgcraft -> {
            projects.consent().require(pgcraft.losses(meant));
            Telling telling = projects.progress();
            return Answer.run(
                            "took back",
                            pgcraft.downgrade(meant, telling),
                            "nothing to do: the database is there already")
                    .with("notes", telling.told());
        });
    }
}
