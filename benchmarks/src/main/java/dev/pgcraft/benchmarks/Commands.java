package dev.pgcraft.benchmarks;

import dev.pgcraft.benchmarks.Figure.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Times the command line as a user calls it: a process each, which starts its servers and stops them.
 *
 * @param launcher the program
 */
record Commands(Path launcher, Samples<Figure> samples) {

    /** Each task once, on a new project; its data folder was made by an earlier command. */
    void measure(MixedModel model) throws Exception {
        try (Folder folder = Folder.make()) {
            folder.write(model, "embedded", "embedded");
            run(folder, "current");
            int size = model.size();
            measure(folder, size, Task.REVISION, "revision", "-m", "first");
            long files = folder.count("migrations");
            measure(folder, size, Task.UPGRADE, "upgrade");
            measure(folder, size, Task.NOTHING, "revision", "-m", "second");
            measure(folder, size, Task.AGAIN, "revision", "-m", "second");
            measure(folder, size, Task.CURRENT, "current");
            measure(folder, size, Task.VERSION, "--version");
            if (folder.count("migrations") != files) {
                throw new IllegalStateException("there was something to do");
            }
        }
    }

    private void measure(Folder folder, int size, Task task, String... arguments) throws Exception {
        samples.time(new Figure(size, task, Kind.COMMAND), () -> run(folder, arguments));
        double heap = HeapLog.read(log(folder)).mebibytes();
        samples.add(new Figure(size, task, Kind.HEAP), heap);
    }

    private void run(Folder folder, String... arguments) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of(launcher.toString(), "-C", folder.path().toString()));
        words.addAll(List.of(arguments));
        File output = folder.path().resolve("output.txt").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("PGCRAFT_JAVA_OPTIONS", HeapLog.option(log(folder)));
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("exit " + exit + ": " + words + "\n" + Files.readString(output.toPath()));
        }
    }

    private static Path log(Folder folder) {
        return folder.path().resolve("heap.log");
    }
}
