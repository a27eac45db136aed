package dev.pgcraft.law;

import dev.pgcraft.server.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pg_dump says of a database's schema, without what says nothing: the order of columns, and comments. */
public final class Dump {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15/bin/pg_dump");

    private Dump() {}

    /** In blocks, sorted. */
    public static List<String> of(TestDatabase database) throws IOException {
        String program = Files.exists(DEBIAN) ? DEBIAN.toString() : "pg_dump";
        Process process = new ProcessBuilder(program, "--schema-only", "--dbname=" + database.url())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.onExit().join();
        if (process.exitValue() != 0) {
            throw new IOException(text);
        }
        return Stream.of(text.split("\n\n"))
                .map(Dump::sorted)
                .filter(block -> !block.isBlank())
                .sorted()
                .toList();
    }

    private static String sorted(String block) {
        Stream<String> lines = block.lines()
                .filter(line -> !line.startsWith("--") && !line.startsWith("\\"))
                .map(line -> line.replaceFirst(",$", ""));
        return (block.contains("CREATE TABLE") ? lines.sorted() : lines).collect(Collectors.joining("\n"));
    }
}
