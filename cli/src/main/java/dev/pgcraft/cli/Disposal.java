package dev.pgcraft.cli;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Ends a demo and deletes its folder: when it is told to, or when the user interrupts the program before that. */
final class Disposal {

    private final Demo demo;
    private final Path folder;
    private final Thread atExit = new Thread(this::dispose, "pgcraft-demo-disposal");

    private Disposal(Demo demo, Path folder) {
        this.demo = demo;
        this.folder = folder;
    }

    /** From now on, the demo and its folder are bound to end. */
    static Disposal of(Demo demo, Path folder) {
        Disposal disposal = new Disposal(demo, folder);
        Runtime.getRuntime().addShutdownHook(disposal.atExit);
        return disposal;
    }

    /** Ends and deletes them without waiting for the end of the program. */
    void now() {
        dispose();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            return;
        }
    }

    private synchronized void dispose() {
        demo.close();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw Problem.of(Code.UNREADABLE_FILE, Location.of(folder.toString()), "cannot be deleted: " + e)
                    .asException();
        }
    }
}
