package dev.pgcraft.cli;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The project that {@code new} writes. */
    static final NewProject SHOP = of("model.yaml");

    /** The same, declared in Java. */
    static final NewProject SHOP_IN_JAVA = of("Models.java");

    NewProject {
        files = new TreeMap<>(files);
    }

    /** The usual files, with this one of our models. */
    static NewProject of(String model) {
        SequencedMap<String, String> files = new TreeMap<>();
        files.put("pgcraft.yaml", resource("pgcraft.yaml").replace("model.yaml", model));
        files.put(model, resource(model));
        files.put(".gitignore", ".env\n.pgcraft/\n");
        files.put(".gitattributes", "*.sql text eol=lf\n");
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
            Files.createDirectories(folder.resolve("migrations"));
            for (String file : files.keySet()) {
                Files.writeString(folder.resolve(file), text(file));
            }
            List<String> written = new ArrayList<>(files.keySet());
            written.add("migrations/");
            return written;
        } catch (IOException e) {
            throw Problem.of(
                            Code.UNREADABLE_FILE,
                            Location.of(folder.toString()),
                            "cannot be written: " + Reason.of(e),
                            "look at its permissions, or name another folder")
                    .asException();
        }
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
