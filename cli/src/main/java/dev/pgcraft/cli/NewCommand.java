package dev.pgcraft.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgcraft new}. */
@Command(
        name = "new",
        description = "Writes a project that works at once.",
        footer = {
            "",
            "Examples:",
            "  pgcraft new shop        a project in the folder shop, which is made",
            "  pgcraft new shop --java declared in Java, which needs a JDK",
            "  pgcraft new . --yaml    a project in the current folder, which must be empty"
        })
final class NewCommand implements Verb {

    private final GlobalOptions options;

    @Parameters(paramLabel = "DIR", description = "The folder to write it to: new, or empty.")
    private Path folder = Path.of("");

    @Option(names = "--yaml", description = "Declare the model in YAML. The default.")
    private boolean yaml;

    @Option(names = "--java", description = "Declare the model in Java.")
    private boolean java;

    NewCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public Answer run() {
        if (java && yaml) {
            throw Usage.mistake("a model is declared in YAML or in Java", "choose --yaml or --java");
        }
        NewProject project = java ? NewProject.SHOP_IN_JAVA : NewProject.SHOP;
        List<String> files = project.write(options.directory().resolve(folder));
        List<String> lines = new ArrayList<>();
        files.forEach(file -> lines.add("wrote " + folder.resolve(file)));
        lines.add("");
        lines.add("next:");
        if (!folder.toString().isEmpty() && !folder.equals(Path.of("."))) {
            lines.add("  cd " + folder);
        }
        lines.add("  pgcraft revision -m \"first tables\"");
        lines.add("  pgcraft upgrade");
        return Answer.of(lines).with("folder", folder.toString()).with("files", files);
    }
}
