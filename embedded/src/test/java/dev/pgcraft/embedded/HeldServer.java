package dev.pgcraft.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process that keeps a server running. */
final class HeldServer implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private HeldServer(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static HeldServer start(Path... dataFolder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName()));
        for (Path folder : dataFolder) {
            command.add(folder.toString());
        }
        return new HeldServer(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Port and data folder; waits until there is a server. */
    Whereabouts whereabouts() throws IOException {
        String[] words = output.readLine().split(" ", 2);
        return new Whereabouts(Integer.parseInt(words[0]), Path.of(words[1]));
    }

    record Whereabouts(int port, Path folder) {

        boolean isRunning() throws IOException {
            return Files.exists(folder.resolve("postmaster.pid"))
                    && ProcessHandle.of(new DataFolder(folder)
                                    .postmaster()
                                    .orElseThrow()
                                    .process())
                            .isPresent();
        }
    }

    /** Lets it close its server. */
    void closeServer() throws Exception {
        process.outputWriter().append('c').close();
        end();
    }

    /** Lets it end without closing its server. */
    void leave() throws Exception {
        process.outputWriter().close();
        end();
    }

    /** As {@code kill -9} does. */
    void kill() throws Exception {
        process.destroyForcibly();
        end();
    }

    private void end() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end");
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
