package dev.pgcraft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which a server keeps its databases. */
record DataFolder(Path path) {

    /** The name of the superuser. */
    static final String USER = "postgres";

    /** The file that holds the superuser's password; PostgreSQL does not look at it. */
    static final String PASSWORD = "pgcraft.password";

    /** A running server's process, as it says itself in its file {@code postmaster.pid}. */
    record Postmaster(long process, int port, boolean ready) {}

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    int majorVersion() throws IOException {
        return Integer.parseInt(Files.readString(path.resolve("PG_VERSION")).strip());
    }

    String password() throws IOException {
        return Files.readString(path.resolve(PASSWORD));
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** The last words of the server's log. */
    String lastWords() throws IOException {
        List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    /** The server that runs on this folder, or left its traces when it was killed. */
    Optional<Postmaster> postmaster() throws IOException {
        try {
            List<String> lines = Files.readAllLines(path.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(3)), ready));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** Becomes a copy of the template, unless another process made it meanwhile. */
    void fillFrom(Template template) throws IOException {
        Path making = Folders.beside(path);
        try {
            Files.createDirectories(making.resolve("..").normalize());
            Folders.copy(template.folder(), making);
            if (template.account() == Account.NOBODY) {
                giveToNobody(making);
            }
            Folders.put(making, path);
        } finally {
            Folders.delete(making);
        }
    }

    private static void giveToNobody(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", Account.NOBODY_ID);
            }
        }
    }
}
