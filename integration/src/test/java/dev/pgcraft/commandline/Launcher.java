package dev.pgcraft.commandline;

import dev.pgcraft.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How {@code pgcraft} is started: as the zip does it, from an archive of its classes, which is made once in a run. */
final class Launcher {

    private static final List<String> ARCHIVED = archived();

    private Launcher() {}

    /** The command that comes before the arguments. */
    static List<String> command() {
        return ARCHIVED;
    }

    private static List<String> archived() {
        if (!Files.isRegularFile(codeOf(Main.class))) {
            return command(System.getProperty("java.class.path"), List.of());
        }
        String jars = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> Files.isRegularFile(Path.of(entry)))
                .collect(Collectors.joining(System.getProperty("path.separator")));
        try {
            Path folder = Files.createTempDirectory("pgcraft-classes");
            Path archive = folder.resolve("pgcraft.jsa");
            List.of(folder, archive).forEach(path -> path.toFile().deleteOnExit());
            List<String> making = new ArrayList<>(command(jars, List.of("-XX:ArchiveClassesAtExit=" + archive)));
            making.add("demo");
            new ProcessBuilder(making)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return command(jars, List.of("-XX:SharedArchiveFile=" + archive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(String classPath, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        return List.copyOf(command);
    }

    private static Path codeOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
