package dev.pgcraft.docs;

import dev.pgcraft.Project;
import dev.pgcraft.ProjectOpener;
import dev.pgcraft.commandline.ExampleJar;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** An example with a session: its folder holds the SQL that came out of its model, and what was done with that. */
record Example(Path folder) {

    private static final Path ALL = Page.ROOT.resolve("examples");

    /** In which words an example says its model. */
    enum Language {
        YAML("model.yaml"),
        JAVA("Models.java");

        private final String file;

        Language(String file) {
            this.file = file;
        }
    }

    /** Every one, in the order of their names. */
    static List<Example> all() throws IOException {
        try (Stream<Path> files = Files.walk(ALL, 3)) {
            return files.filter(file -> file.endsWith("session.sql"))
                    .map(file -> new Example(file.resolveSibling("")))
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        }
    }

    /** A file of it. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether it brings an extension, of which the project beside it makes use. */
    private boolean isExtension() {
        return Files.exists(file("project"));
    }

    /** Whether its model is said in both languages; one that is said partly in this and partly in that is not. */
    boolean isSaidTwice() throws IOException {
        Path settings = (isExtension() ? file("project") : folder).resolve("pgcraft.yaml");
        return !Files.readString(settings).contains(Language.JAVA.file);
    }

    /** What its model declares, read as users' are, in a folder that is good for nothing else. */
    Declared declared(Language language, Path place) throws IOException {
        copyTo(place);
        Path settings = place.resolve("pgcraft.yaml");
        if (language == Language.JAVA) {
            Files.writeString(
                    settings, Files.readString(settings).replace("model: model.yaml", "model: " + language.file));
        }
        try (Project project = open(place)) {
            return new Compiler(project.model().options())
                    .compile(project.model().read());
        }
    }

    private void copyTo(Path place) throws IOException {
        if (isExtension()) {
            ExampleJar.install(ALL.resolve("extensions").relativize(folder).toString(), place);
            return;
        }
        for (String name : List.of("pgcraft.yaml", Language.YAML.file, Language.JAVA.file)) {
            if (Files.exists(file(name))) {
                Files.writeString(place.resolve(name), Files.readString(file(name)));
            }
        }
    }

    private static Project open(Path place) {
        ProjectOpener.Wanted wanted =
                new ProjectOpener.Wanted(place, Optional.empty(), Optional.empty(), new LinkedHashMap<>());
        return ServiceLoader.load(ProjectOpener.class).stream()
                .flatMap(opener -> opener.get().open(wanted).stream())
                .findFirst()
                .orElseThrow();
    }

    /** As pages name it. */
    @Override
    public String toString() {
        return Page.ROOT.relativize(folder).toString();
    }
}
