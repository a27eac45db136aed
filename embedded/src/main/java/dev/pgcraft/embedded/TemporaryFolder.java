package dev.pgcraft.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that is of use only while its process lives. The process holds a lock on a file beside it, which ends
 * with the process however that ends; so the next one can tell what was abandoned.
 */
record TemporaryFolder(Path path, FileChannel claim) {

    /** The process is part of the name, since opening the own lock file a second time would end the lock. */
    private static final String OURS = ProcessHandle.current().pid() + "-";

    /** A new, empty folder in {@code home}. */
    static TemporaryFolder make(Path home) throws IOException {
        Files.createDirectories(home);
        Path path = home.resolve(OURS + UUID.randomUUID());
        FileChannel claim = FileChannel.open(lockOf(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        claim.lock();
        return new TemporaryFolder(Files.createDirectory(path), claim);
    }

    /** Deletes the folder and what is in it. */
    void delete() throws IOException {
        Folders.delete(path);
        claim.close();
        Files.deleteIfExists(lockOf(path));
    }

    /** Takes over the folders in {@code home} whose processes are gone. */
    static List<TemporaryFolder> abandoned(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith(OURS))
                    .flatMap(path -> takeOver(path).stream())
                    .toList();
        }
    }

    private static List<TemporaryFolder> takeOver(Path path) {
        try {
            FileChannel claim = FileChannel.open(lockOf(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (claim.tryLock() != null) {
                return List.of(new TemporaryFolder(path, claim));
            }
            claim.close();
            return List.of();
        } catch (IOException | OverlappingFileLockException inOtherHands) {
            return List.of();
        }
    }

    private static Path lockOf(Path path) {
        return path.resolveSibling(path.getFileName() + ".lock");
    }
}
