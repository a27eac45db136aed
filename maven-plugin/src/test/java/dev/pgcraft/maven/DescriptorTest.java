package dev.pgcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Maven learns about the plugin before it loads a class of it. */
final class DescriptorTest {

    @Test
    void namesTheGoals() throws IOException {
        assertThat(Pattern.compile("<goal>(\\w+)</goal>").matcher(descriptor()).results())
                .extracting(goal -> goal.group(1))
                .containsExactlyInAnyOrder("check", "revision", "sql", "upgrade");
    }

    @Test
    void namesTheJavaVersionThatMavenHasToRunOn() throws IOException {
        assertThat(descriptor()).contains("<requiredJavaVersion>21</requiredJavaVersion>");
    }

    private static String descriptor() throws IOException {
        try (InputStream stream = DescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
