package dev.pgcraft.cli;

import dev.pgcraft.migrate.Revision;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pgcraft merge}. */
@Command(
        name = "merge",
        description = "Writes a revision that joins several heads.",
        footer = {"", "Examples:", "  pgcraft merge -m \"join the branches\""})
final class MergeCommand implements Verb {

    private final Projects projects;

    @Mixin
    private final Message message = new Message();

    MergeCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        String text = message.text();
        return projects.in(pgcraft -> answer(pgcraft.merge(text)));
    }

    private static Answer answer(Revision revision) {
        List<String> lines =
                Lines.files(revision).stream().map(file -> "wrote " + file).toList();
        return Answer.of(lines, Lines.data(revision));
    }
}
