package dev.pgcraft;

import dev.pgcraft.catalog.Tape;
import dev.pgcraft.migrate.Sha256;
import dev.pgcraft.scratch.Memory;
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
 * What scratch databases were found to hold, in files under {@code .pgcraft/cache}, so that nothing is built twice.
 *
 * <p>A file is named by a fingerprint of all that went into its database, so it is right or it is not asked for. Every
 * file may be deleted at any time; one that cannot be read or written only costs the time to find out again.
 */
final class Remembered implements Memory {

    private static final int MOST_FILES = 16;
    private static final String ENDING = ".catalog";
    private static final byte[] MARK = {'p', 'g', 'c', 'r', 'a', 'f', 't', 1};

    private final Path folder;

    private Remembered(Path folder) {
        this.folder = folder;
    }

    /** The memory of the project in this folder. */
    static Memory of(Path project) {
        return new Remembered(project.resolve(".pgcraft").resolve("cache"));
    }

    @Override
    public Optional<Tape> find(List<String> recipe) {
        try {
            Path file = file(recipe);
            Optional<Tape> tape = content(Files.readAllBytes(file)).flatMap(Tape::of);
            if (tape.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            return tape;
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(List<String> recipe, Tape tape) {
        Path file = file(recipe);
        Path making = file.resolveSibling(UUID.randomUUID() + ".new");
        try {
            Files.createDirectories(folder);
            hideFromGit();
            Files.write(making, sealed(tape.bytes()));
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (IOException noRoom) {
            deleteQuietly(making);
        }
    }

    /** In projects whose own {@code .gitignore} says nothing about it. */
    private void hideFromGit() throws IOException {
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }

    private Path file(List<String> recipe) {
        List<String> all = new ArrayList<>(List.of(Pgcraft.VERSION));
        all.addAll(recipe);
        return folder.resolve(Sha256.hex(all) + ENDING);
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
        try (Stream<Path> all = Files.list(folder)) {
            newest = all.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(Remembered::lastUse).reversed())
                    .toList();
        }
        newest.stream().skip(MOST_FILES).forEach(Remembered::deleteQuietly);
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
