package dev.pgcraft.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.problem.Problem;
import dev.pgcraft.yaml.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What YAML is read as, whatever the parser does behind it. */
final class TreeTest {

    private static final int BUFFER = 1024;

    @Test
    void readsACharacterOfTwoUnitsWhereverItStands() {
        for (int length = BUFFER - 10; length < BUFFER + 10; length++) {
            String text = "x".repeat(length) + "😀";
            List<Problem> problems = new ArrayList<>();

            Optional<Value> value = new Tree("model.yaml", problems).read("\"" + text + "\"");

            assertThat(value.map(Text.class::cast).map(Text::text)).contains(text);
            assertThat(problems).isEmpty();
        }
    }
}
