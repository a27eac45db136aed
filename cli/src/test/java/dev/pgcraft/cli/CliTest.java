package dev.pgcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CliTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithExamples(String command) {
        Run help = Run.of(command, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Usage: pgcraft " + command, "Examples:\n  pgcraft ", " " + command);
        assertThat(help.err()).isEmpty();
    }

    static Stream<String> commands() {
        return Run.parser().getSubcommands().keySet().stream();
    }

    @Test
    void helpListsEveryCommand() {
        assertThat(Run.of("--help").out()).contains(commands().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | no command is given          | pgcraft --help lists them
            upgrad                  | unknown command "upgrad"     | did you mean "upgrade"?
            frobnicate --help       | there is no command "frobnicate" | pgcraft --help lists them
            upgrade --sqll          | unknown option "--sqll"      | did you mean "--sql"?
            upgrade head more       | one argument too many: "more" | pgcraft upgrade --help shows how
            downgrade               | missing required parameter   | pgcraft downgrade --help shows how
            revision                | a message is missing         | -m "..."
            revision -m a b         | there are two messages       | quotes
            revision --empty --from-database x | --empty compares nothing | leave out
            revision --rename ab x  | "ab" is not a rename         | schema.table:name
            new x --java --yaml     | a model is declared in YAML or in Java | choose --yaml or --java
            -C                      | missing required parameter   | --help shows how
            """)
    void saysWhatIsWrongWithACommandLine(String line, String problem, String hint) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("command line: E001 ").contains(problem, "\n  hint: ", hint);
    }

    @ParameterizedTest
    @CsvSource({"-C,%s,heads", "heads,-C,%s"})
    void globalOptionsStandBeforeAndAfterTheCommand(String first, String second, String third) {
        Run run = Run.of(first.formatted(folder), second.formatted(folder), third.formatted(folder));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith(folder + ": E002 there is no pgcraft.yaml\n  hint: `pgcraft new DIR`");
    }

    @Test
    void problemsAreJsonToo() {
        Run run = Run.of("--json", "heads", "-C", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"problems\"", "\"code\" : \"E002\"", "\"exit\" : 2");
    }

    @Test
    void newWritesAProject() throws IOException {
        Path shop = folder.resolve("shop");

        Run run = Run.of("-C", folder.toString(), "new", "shop");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("wrote shop/pgcraft.yaml", "  cd shop\n");
        assertThat(shop.resolve("migrations")).isDirectory();
        assertThat(Files.readString(shop.resolve(".gitignore"))).isEqualTo(".env\n.pgcraft/\n");
        assertThat(Files.readString(shop.resolve(".gitattributes"))).isEqualTo("*.sql text eol=lf\n");
        assertThat(shop.resolve("model.yaml")).content().contains("inventory.products:");
    }

    @Test
    void newRefusesAFolderThatIsNotEmpty() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Run run = Run.of("new", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("E009 the folder is not empty");
        assertThat(folder).isDirectoryContaining("glob:**mine.txt").isDirectoryNotContaining("glob:**.yaml");
    }

    @Test
    void saysWhichSettingIsWrong() throws IOException {
        Files.writeString(folder.resolve("pgcraft.yaml"), "modell: model.yaml\n");

        Run run = Run.of(Map.of(), "-C", folder.toString(), "heads", "--no-color");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("pgcraft.yaml:1: E003 unknown setting \"modell\"\n  hint: did you mean \"model\"?\n");
    }
}
