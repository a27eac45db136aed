package dev.pgcraft.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs problems.txt: blocks of a title, a model, {@code ---}, and the problems it has, word for word. */
final class ProblemsTest {

    static List<Arguments> blocks() throws IOException {
        try (InputStream file = Objects.requireNonNull(ProblemsTest.class.getResourceAsStream("problems.txt"))) {
            String all = new String(file.readAllBytes(), UTF_8);
            return Arrays.stream(all.split("(?m)^=== "))
                    .filter(block -> !block.isBlank())
                    .map(ProblemsTest::block)
                    .toList();
        }
    }

    private static Arguments block(String block) {
        String title = block.lines().findFirst().orElseThrow();
        String[] halves = block.substring(title.length() + 1).split("(?m)^---\\n", 2);
        return Arguments.of(title, halves[0].replace("---- \n", "---\n"), halves[1].strip());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void problemsOf(String title, String yaml, String expected) {
        ProblemException problems = catchThrowableOfType(
                ProblemException.class, () -> new Compiler().compile(new ModelReader().read("model.yaml", yaml)));
        assertThat(problems).as(title).isNotNull().hasMessage(expected);
    }
}
