package dev.pgcraft.cli;

import picocli.CommandLine.Command;

/** {@code pgcraft heads}. */
@Command(
        name = "heads",
        description = "Lists the revisions on which no other builds; there should be one.",
        footer = {"", "Examples:", "  pgcraft heads"})
final class HeadsCommand implements Verb {

    private final Projects projects;

    HeadsCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        return projects.in(pgcraft -> Answer.list(pgcraft.revisions().heads(), "there are no revisions"));
    }
}
