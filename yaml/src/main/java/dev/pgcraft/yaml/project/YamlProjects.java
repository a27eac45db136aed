package dev.pgcraft.yaml.project;

import dev.pgcraft.Project;
import dev.pgcraft.ProjectOpener;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.yaml.code.JavaModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Opens folders that hold a {@code pgcraft.yaml}. */
public final class YamlProjects implements ProjectOpener {

    @Override
    public Optional<Project> open(Wanted wanted) {
        Path file = wanted.folder().resolve(Settings.FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Settings settings = SettingsReader.read(TextFile.read(file, Settings.FILE, Location.of(Settings.FILE)));
        Variables variables = new Variables(wanted.variables(), dotEnv(wanted.folder()));
        return Optional.of(project(new DatabaseChoice(wanted, settings, variables)));
    }

    @Override
    public Project outside(Wanted wanted) {
        Variables variables = new Variables(wanted.variables(), new LinkedHashMap<>());
        Project project = project(new DatabaseChoice(wanted, SettingsReader.read("{}"), variables));
        return wanted.database().isPresent() ? project : project.with(new NoTarget());
    }

    private static SequencedMap<String, Setting> dotEnv(Path folder) {
        Path file = folder.resolve(DotEnv.NAME);
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        return DotEnv.parse(TextFile.read(file, DotEnv.NAME, Location.of(DotEnv.NAME)));
    }

    private static Project project(DatabaseChoice choice) {
        Path folder = choice.wanted().folder();
        Settings settings = choice.settings();
        Variables variables = choice.variables();
        choice.environment();
        RunningServers servers = new RunningServers(folder);
        ModelFiles model = model(folder, settings.model(), variables);
        return new Project(
                folder,
                model,
                folder.resolve(variables.expand(settings.migrations())),
                new QualifiedName(
                        name(settings.history().schema(), variables),
                        name(settings.history().table(), variables)),
                new ChosenTarget(choice, servers),
                new ChosenScratch(settings.scratch(), choice, servers),
                settings.conduct(),
                () -> {
                    servers.close();
                    model.decisions().close();
                });
    }

    private static ModelFiles model(Path folder, Settings.Sources sources, Variables variables) {
        List<Setting> classPath = expanded(sources.classPath(), variables);
        List<Path> places =
                classPath.stream().map(place -> folder.resolve(place.value())).toList();
        String name = sources.name().map(variables::expand).orElseGet(() -> nameOf(folder));
        Decisions.Said said = sources.decided();
        return new ModelFiles(
                folder,
                name,
                expanded(sources.files(), variables),
                said,
                new Decisions(name, said, places),
                new ModelFiles.Java(new JavaModels(folder, places), classPath));
    }

    private static String nameOf(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("project");
    }

    private static List<Setting> expanded(List<Setting> settings, Variables variables) {
        return settings.stream()
                .map(setting -> new Setting(variables.expand(setting), setting.where()))
                .toList();
    }

    private static Identifier name(Setting setting, Variables variables) {
        String name = variables.expand(setting);
        if (name.isEmpty() || !Identifier.fits(name)) {
            throw Problem.of(
                            Code.BAD_SETTING,
                            setting.where(),
                            "\"%s\" is not a name".formatted(name),
                            "a name has 1 to %d bytes".formatted(Identifier.MOST_BYTES))
                    .asException();
        }
        return Identifier.of(name);
    }
}
