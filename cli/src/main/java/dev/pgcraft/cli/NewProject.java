package dev.pgcraft.cli;

import dev.pgcraft.Imported;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.Reason;
import dev.pgcraft.yaml.ModelWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project to begin with.
 *
 * @param files their text, by their path in the project
 */
record NewProject(SequencedMap<String, String> files) {

    private static final String MIGRATIONS = "migrations";

    private static final Map<String, String> FOR_GIT =
            new TreeMap<>(Map.of(".gitignore", ".env\n.pgcraft/\n", ".gitattributes", "*.sql text eol=lf\n"));

    /** The project that {@code new} writes. */
    static final NewProject SHOP = of("model.yaml");

    /** The same, declared in Java. */
    static final NewProject SHOP_IN_JAVA = of("Models.java");

    NewProject {
        files = new TreeMap<>(files);
    }

    /** The usual files, with this one of our models. */
    static NewProject of(String model) {
        SequencedMap<String, String> files = new TreeMap<>(FOR_GIT);
        files.put("pgcraft.yaml", resource("pgcraft.yaml").replace("model.yaml", model));
        files.put(model, resource(model));
        return new NewProject(files);
    }

    /** The files that an import makes. */
    static NewProject of(Imported imported, String settings) {
        SequencedMap<String, String> files = new TreeMap<>(FOR_GIT);
        files.put("pgcraft.yaml", settings);
        files.put("model.yaml", ModelWriter.write(imported.model()));
        files.put("objects.sql", imported.sql());
        return new NewProject(files);
    }

    /**
     * Writes it all.
     *
     * @return what was written, relative to the folder
     * @throws dev.pgcraft.problem.ProblemException if the folder is not empty or cannot be written to
     */
    List<String> write(Path folder) {
        try {
            refuseUnlessEmpty(folder);
            return writeTo(folder);
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    /**
     * Writes it beside what is there; what a project for git has already stays as it is.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is a project, or the folder cannot be written to
     */
    List<String> writeBeside(Path folder) {
        try {
            refuseProject(folder);
            return writeTo(folder);
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    /** Whatever {@link #writeBeside} would write over. */
    void refuseProject(Path folder) {
        for (String file : files.keySet()) {
            if (!FOR_GIT.containsKey(file) && Files.exists(folder.resolve(file))) {
                throw taken(folder, "there is a file %s".formatted(file));
            }
        }
        if (Files.exists(folder.resolve(MIGRATIONS))) {
            throw taken(folder, "there is a folder %s".formatted(MIGRATIONS));
        }
    }

    private List<String> writeTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(MIGRATIONS));
        List<String> written = new ArrayList<>();
        for (String file : files.keySet()) {
            if (!Files.exists(folder.resolve(file))) {
                Files.writeString(folder.resolve(file), text(file));
                written.add(file);
            }
        }
        written.add(MIGRATIONS + "/");
        return written;
    }

    private static RuntimeException notWritten(Path folder, IOException e) {
        return Problem.of(
                        Code.UNREADABLE_FILE,
                        Location.of(folder.toString()),
                        "cannot be written: " + Reason.of(e),
                        "look at its permissions, or name another folder")
                .asException();
    }

    private String text(String file) {
        return Objects.requireNonNull(files.get(file));
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw taken(folder, "there is a file of this name");
        }
        if (Files.exists(folder)) {
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw taken(folder, "the folder is not empty");
                }
            }
        }
    }

    private static RuntimeException taken(Path folder, String why) {
        return Problem.of(Code.FOLDER_NOT_EMPTY, Location.of(folder.toString()), why, "name another folder")
                .asException();
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(NewProject.class.getResourceAsStream("new/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
