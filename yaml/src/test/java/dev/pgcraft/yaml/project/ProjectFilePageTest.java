package dev.pgcraft.yaml.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about the project file names every key, and its example is one. */
class ProjectFilePageTest {

    private static final Path PAGE = Path.of("../docs/references/project-file.md");

    @Test
    void everyKeyHasASection() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.matches("## [a-z_]+"))
                        .map(line -> line.substring(3)))
                .containsExactlyElementsOf(SettingsReader.KEYS);
    }

    @Test
    void theExampleIsUnderstoodAndHasEveryKey() throws IOException {
        String example = Files.readString(PAGE).split("```(?:yaml)?\n")[1];

        assertThat(SettingsReader.read(example).environments()).containsKey("prod");
        assertThat(SettingsReader.KEYS).allSatisfy(key -> assertThat(example).containsPattern("(?m)^" + key + ":"));
    }
}
