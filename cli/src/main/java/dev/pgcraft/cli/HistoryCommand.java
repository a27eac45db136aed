package dev.pgcraft.cli;

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
        return projects.in(pgcraft -> Answer.list(pgcraft.revisions().topological(), "there are no revisions"));
    }
}
