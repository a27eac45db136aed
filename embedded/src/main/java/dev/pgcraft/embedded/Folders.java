package dev.pgcraft.embedded;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole folders, copied, deleted, and put in place in one moment. */
final class Folders {

    private static final String MAKING = ".making-";

    private Folders() {}

    /** Where things are kept that can be made again, one for each user. */
    static Path cache() {
        Path home = Path.of(System.getProperty("user.home"));
        Path caches = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .orElse(home.resolve(".cache"));
        return caches.resolve("pgcraft");
    }

    /** The cache where the account can find programs: PostgreSQL looks for its own without root's access to files. */
    static Path cacheFor(Account account) {
        return account == Account.NOBODY ? Path.of("/var/cache/pgcraft") : cache();
    }

    /** A name beside {@code folder} that nobody uses; what processes that are gone left there is deleted. */
    static Path beside(Path folder) throws IOException {
        deleteAbandoned(folder);
        long process = ProcessHandle.current().pid();
        return folder.resolveSibling("%s%s%d-%s".formatted(folder.getFileName(), MAKING, process, UUID.randomUUID()));
    }

    /** Deletes what processes that are gone did not come to finish beside {@code folder}. */
    static void deleteAbandoned(Path folder) throws IOException {
        Path home = folder.resolve("..").normalize();
        if (!Files.isDirectory(home)) {
            return;
        }
        Pattern unfinished = Pattern.compile(Pattern.quote(folder.getFileName() + MAKING) + "(\\d+)-.*");
        List<Path> all;
        try (Stream<Path> siblings = Files.list(home)) {
            all = siblings.toList();
        }
        for (Path each : all) {
            Matcher name = unfinished.matcher(String.valueOf(each.getFileName()));
            if (name.matches()
                    && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                deleteUnlessWrittenTo(each);
            }
        }
    }

    private static void deleteUnlessWrittenTo(Path folder) throws IOException {
        try {
            delete(folder);
        } catch (DirectoryNotEmptyException beingWritten) {
            // The initdb of a process that was killed outlives it for a moment: the next one deletes what it left.
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.copy(folder, target(folder), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            private Path target(Path source) {
                return to.resolve(from.relativize(source).toString());
            }
        });
    }

    /** Deletes what is there; another may be deleting the same. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (problem instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw problem;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Moves a finished folder to its place, unless another process was quicker: then it is deleted. */
    static void put(Path finished, Path place) throws IOException {
        try {
            Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            delete(finished);
            if (!Files.isDirectory(place)) {
                throw taken;
            }
        }
    }
}
