package dev.pgcraft.cli;

import dev.pgcraft.Imported;
import dev.pgcraft.Pgcraft;
import dev.pgcraft.Request;
import dev.pgcraft.Revised;
import dev.pgcraft.model.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgcraft import}. */
@Command(
        name = "import",
        description = "Writes a project from a database that is there: model, objects.sql and a first revision.",
        footer = {
            "",
            "Examples:",
            "  pgcraft -C shop import postgresql:///shop                  a new folder shop",
            "  pgcraft -C shop import postgresql:///shop --schema sales   one schema of it",
            "  pgcraft -C shop import postgresql:///shop --stamp          the database is at that revision"
        })
final class ImportCommand implements Verb {

    private final Projects projects;

    @Parameters(paramLabel = "URL", description = "The database.")
    private String url = "";

    @Option(names = "--schema", paramLabel = "S", description = "Only this schema. May be repeated.")
    private List<String> schemas = new ArrayList<>();

    @Option(names = "--stamp", description = "Make the database say that it is at the first revision.")
    private boolean stamp;

    ImportCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        Path folder = projects.folder();
        NewProject.of(new Imported(Model.EMPTY, "", List.of()), "").refuseProject(folder);
        Imported imported = projects.outside(url, pgcraft -> pgcraft.imported(schemas));
        List<String> files = NewProject.of(imported, ImportedSettings.text(url)).writeBeside(folder);
        return projects.in(url, pgcraft -> answer(pgcraft, imported, files));
    }

    private Answer answer(Pgcraft pgcraft, Imported imported, List<String> files) {
        Revised revised = pgcraft.revise(Request.of("import"));
        List<String> written = new ArrayList<>(files);
        revised.revision().map(Lines::files).ifPresent(written::addAll);
        List<String> lines =
                new ArrayList<>(written.stream().map("wrote "::concat).toList());
        lines.add("%d tables are resources, %d views are declared; objects.sql says the rest"
                .formatted(
                        imported.model().resources().size(),
                        imported.model().views().size()));
        if (stamp) {
            pgcraft.stamp("head");
            lines.add("stamped " + revised.revision().map(Lines::of).orElse("nothing"));
        }
        List<String> notes = new ArrayList<>(imported.notes());
        return Answer.of(lines)
                .with("files", written)
                .with("resources", imported.model().resources().size())
                .with("views", imported.model().views().size())
                .with("stamped", stamp)
                .noting(notes);
    }
}
