package dev.pgcraft.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pgcraft stamp}. */
@Command(
        name = "stamp",
        description = "Writes down that the database is at a revision, without running anything.",
        footer = {
            "",
            "Examples:",
            "  pgcraft stamp head     after psql has applied the files",
            "  pgcraft stamp base     forget all"
        })
final class StampCommand implements Verb {

    private final Projects projects;

    @Parameters(paramLabel = "REV", description = "A revision: id, its beginning, number, head, heads, or base.")
    private String reference = "";

    StampCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        return projects.in(pgcraft -> {
            pgcraft.stamp(Goal.meant(reference));
            return Whereabouts.of(pgcraft).answer();
        });
    }
}
