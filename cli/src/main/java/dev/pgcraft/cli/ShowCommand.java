package dev.pgcraft.cli;

import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionFile;
import dev.pgcraft.migrate.Revisions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pgcraft show}. */
@Command(
        name = "show",
        description = "Shows a revision: its head and its SQL.",
        footer = {"", "Examples:", "  pgcraft show head", "  pgcraft show 3f2a", "  pgcraft show 20260315191632"})
final class ShowCommand implements Verb {

    private final Projects projects;

    @Parameters(paramLabel = "REV", description = "A revision: id, its beginning, number, or head.")
    private String reference = "";

    ShowCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        return projects.in(pgcraft -> answer(shown(pgcraft.revisions())));
    }

    private Revision shown(Revisions revisions) {
        return revisions.find(Goal.meant(reference)).stream()
                .flatMap(id -> revisions.find(id).stream())
                .findFirst()
                .orElseThrow(() ->
                        Usage.mistake("\"%s\" is no revision".formatted(reference), "`pgcraft history` lists them"));
    }

    private static Answer answer(Revision revision) {
        List<String> lines = new ArrayList<>(Lines.whole(revision));
        for (RevisionFile file : revision.up()) {
            lines.add("");
            lines.add(file.body().stripTrailing());
        }
        return Answer.of(lines, Lines.data(revision))
                .with("up", bodies(revision.up()))
                .with("down", bodies(revision.down()));
    }

    private static List<String> bodies(List<RevisionFile> files) {
        return files.stream().map(RevisionFile::body).toList();
    }
}
