package dev.pgcraft;

import dev.pgcraft.migrate.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Results in files under {@code .pgcraft/cache}, one for each recipe: everything on which the result depends, in order.
 *
 * <p>A file is named by a fingerprint of its recipe, so it is right or it is not asked for. Every file may be deleted
 * at any time; one that cannot be read or written only costs the time to find out again.
 *
 * @param ending of the files, which tells kinds of results apart
 */
record CacheFolder(Path path, String ending) {

    private static final int MOST_FILES = 16;
    private static final byte[] MARK = {'p', 'g', 'c', 'r', 'a', 'f', 't', 1};

    /** The one of the project in this folder. */
    static CacheFolder of(Path project, String ending) {
        return new CacheFolder(project.resolve(".pgcraft").resolve("cache"), ending);
    }

    /** What came of this recipe. */
    Optional<byte[]> find(List<String> recipe) {
        try {
            Path file = file(recipe);
            Optional<byte[]> content = content(Files.readAllBytes(file));
            if (content.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            return content;
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** Remembers what came of it; what cannot be kept is forgotten. */
    void keep(List<String> recipe, byte[] content) {
        Path file = file(recipe);
        Path making = file.resolveSibling(UUID.randomUUID() + ending + ".new");
        try {
            Files.createDirectories(path);
            hideFromGit();
            Files.write(making, sealed(content));
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (IOException noRoom) {
            deleteQuietly(making);
        }
    }

    /** In projects whose own {@code .gitignore} says nothing about it. */
    private void hideFromGit() throws IOException {
        Path ignore = path.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }

    private Path file(List<String> recipe) {
        List<String> all = new ArrayList<>(List.of(Pgcraft.VERSION));
        all.addAll(recipe);
        return path.resolve(Sha256.hex(all) + ending);
    }

    /** With what tells a whole file from a torn one. */
    private static byte[] sealed(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(content.length + MARK.length + Long.BYTES);
        file.write(MARK);
        file.write(ByteBuffer.allocate(Long.BYTES).putLong(sum(content)).array());
        file.write(content);
        return file.toByteArray();
    }

    private static Optional<byte[]> content(byte[] file) {
        int start = MARK.length + Long.BYTES;
        ByteBuffer buffer = ByteBuffer.wrap(file);
        if (file.length < start || buffer.slice(0, MARK.length).mismatch(ByteBuffer.wrap(MARK)) >= 0) {
            return Optional.empty();
        }
        byte[] content = new byte[file.length - start];
        buffer.get(start, content);
        return sum(content) == buffer.getLong(MARK.length) ? Optional.of(content) : Optional.empty();
    }

    private static long sum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return sum.getValue();
    }

    /** The time of a file is when it was last of use; leftovers of killed runs go the same way. */
    private void forgetOldest() throws IOException {
        List<Path> newest;
        try (Stream<Path> all = Files.list(path)) {
            newest = all.filter(file -> file.getFileName().toString().contains(ending))
                    .sorted(Comparator.comparing(CacheFolder::lastUse).reversed())
                    .toList();
        }
        newest.stream().skip(MOST_FILES).forEach(CacheFolder::deleteQuietly);
    }

    private static FileTime lastUse(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // Another process deletes it, or nobody may: it is in nobody's way.
        }
    }
}
