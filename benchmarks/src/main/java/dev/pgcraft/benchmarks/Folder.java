package dev.pgcraft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when closed. */
record Folder(Path path) implements AutoCloseable {

    static Folder make() throws IOException {
        return new Folder(Files.createTempDirectory("pgcraft-benchmarks-"));
    }

    /** Makes it a project with this model. */
    void write(MixedModel model, String database, String scratch) throws IOException {
        Files.writeString(path.resolve("pgcraft.yaml"), """
                model: [model.yaml]
                database: %s
                scratch: %s
                migrations: migrations
                """.formatted(database, scratch));
        Files.writeString(path.resolve("model.yaml"), model.text());
    }

    /** How many files there are in a folder of it; none where that is not there. */
    long count(String folder) throws IOException {
        if (!Files.isDirectory(path.resolve(folder))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(path.resolve(folder))) {
            return files.count();
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
