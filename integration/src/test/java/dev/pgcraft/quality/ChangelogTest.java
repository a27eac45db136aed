package dev.pgcraft.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The fragments of the changelog can be assembled, and none is lost on the way. */
final class ChangelogTest {

    private static final Path CHANGES = Source.ROOT.resolve("changes");

    @Test
    void fragmentsAreNamedByIssueAndSayTheirKind() throws IOException {
        for (Path fragment : fragments()) {
            assertThat(fragment.getFileName().toString()).matches("\\d{3}-[a-z0-9-]+\\.md");
            assertThat(Files.readAllLines(fragment))
                    .as("%s", fragment)
                    .first()
                    .asString()
                    .matches("(Added|Changed|Fixed|Removed|Security): \\S.*");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void assembleKeepsEveryFragment() throws IOException {
        Process assemble = new ProcessBuilder(CHANGES.resolve("assemble").toString())
                .redirectErrorStream(true)
                .start();
        String section = new String(assemble.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        for (Path fragment : fragments()) {
            String first = Files.readAllLines(fragment).getFirst();
            assertThat(section).contains("- " + first.substring(first.indexOf(": ") + 2));
        }
    }

    private static List<Path> fragments() throws IOException {
        try (Stream<Path> files = Files.list(CHANGES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
