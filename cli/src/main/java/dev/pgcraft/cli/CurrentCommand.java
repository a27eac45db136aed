package dev.pgcraft.cli;

import picocli.CommandLine.Command;

/** {@code pgcraft current}. */
@Command(
        name = "current",
        description = "Says which revisions the database is at.",
        footer = {"", "Examples:", "  pgcraft current", "  pgcraft --env prod current --json"})
final class CurrentCommand implements Verb {

    private final Projects projects;

    CurrentCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        return projects.in(pgcraft -> Whereabouts.of(pgcraft).answer());
    }
}
