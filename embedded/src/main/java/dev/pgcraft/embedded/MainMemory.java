package dev.pgcraft.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A folder in main memory, for data that nobody wants to keep: a schema is thousands of small files, and making those
 * costs a disk's file system more than PostgreSQL's own work.
 */
final class MainMemory {

    private static final Path SHARED = Path.of("/dev/shm");

    /** A schema of 10,000 resources takes a quarter of it. In containers there is usually much less. */
    private static final long LEAST_BYTES = 4L << 30;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private MainMemory() {}

    /** This user's own, if the machine has room. */
    static Optional<Path> find() {
        try {
            if (!Files.isDirectory(SHARED) || Files.getFileStore(SHARED).getUsableSpace() < LEAST_BYTES) {
                return Optional.empty();
            }
            Path folder = SHARED.resolve("pgcraft-" + System.getProperty("user.name"));
            make(folder);
            return isOurs(folder) ? Optional.of(folder) : Optional.empty();
        } catch (IOException | UnsupportedOperationException unusable) {
            return Optional.empty();
        }
    }

    private static void make(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            FileAttribute<Set<PosixFilePermission>> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            try {
                Files.createDirectory(folder, ownerOnly);
            } catch (FileAlreadyExistsException anotherWasQuicker) {
                return;
            }
        }
    }

    /** Everybody may make folders there, also under our name. */
    private static boolean isOurs(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)
                && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    }
}
