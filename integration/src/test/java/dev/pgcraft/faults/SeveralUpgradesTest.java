package dev.pgcraft.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several programs that migrate the same database at once. */
final class SeveralUpgradesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void eachRevisionIsAppliedOnce(int programs) throws Exception {
        try (Grounds grounds = new Grounds(folder)) {
            new Chain(grounds.migrations()).write();
            List<Terminal.Running> all = new ArrayList<>();
            for (int number = 0; number < programs; number++) {
                all.add(grounds.terminal().start("-v", "upgrade"));
            }
            List<String> files = new ArrayList<>();
            for (Terminal.Running program : all) {
                program.result()
                        .succeeded()
                        .err()
                        .lines()
                        .filter(line -> line.startsWith("running "))
                        .forEach(files::add);
            }
            assertThat(files).doesNotHaveDuplicates().hasSize(1 + 5 * 4);
            assertThat(grounds.picture().done()).hasSameSizeAs(files);
            assertThat(grounds.picture().doubtful()).isEmpty();
            assertThat(grounds.picture().objects().stream()
                            .filter(line -> line.startsWith("rows of runs"))
                            .collect(Collectors.joining()))
                    .as("the counter's only value, had each step run once")
                    .contains("<count>1</count>");
            grounds.assertNothingIsLeft();
        }
    }
}
