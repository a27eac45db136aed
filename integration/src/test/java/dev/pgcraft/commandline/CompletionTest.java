package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgcraft.commandline.Terminal.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shells make of the scripts that complete command lines. */
@SuppressWarnings("NullAway.Init")
final class CompletionTest {

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder, Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upg           | upgrade
            upgrade --s   | --sql
            down          | downgrade
            revision --fr | --from-database
            --js          | --json
            completion    | zsh
            revision --fail-on | data-loss
            """)
    void bashCompletes(String typed, String expected) throws IOException {
        script("bash");
        String words = "pgcraft " + typed + (typed.matches("completion|.*--fail-on") ? " ''" : "");
        Files.writeString(folder.resolve("ask.bash"), """
                source pgcraft.bash
                COMP_WORDS=(%s)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                COMP_LINE="%s"
                COMP_POINT=${#COMP_LINE}
                _complete_pgcraft pgcraft "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(words, words));

        Result asked = terminal.run("bash", "--norc", "ask.bash").succeeded();

        assertThat(asked.out().lines().map(String::strip)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upg                         | upgrade
            upgrade --s                 | upgrade --sql
            --env x revision --fr       | revision --from-database
            revision --fail-on data-l   | --fail-on data-loss
            --js                        | --json
            completion z                | completion zsh
            """)
    void zshCompletes(String typed, String expected) throws IOException {
        assumeTrue(isThere("zsh"), "zsh is not installed");
        script("zsh");
        Files.writeString(folder.resolve("ask.zsh"), """
                zmodload zsh/zpty
                zpty shell zsh -f -i
                zpty -w shell "PS1=; unsetopt zle_bracketed_paste 2>/dev/null; cd $PWD; autoload -Uz compinit"
                zpty -w shell "compinit -u -D; source ./pgcraft.zsh"
                zpty -w shell "pgcraft() { print -r -- \\"<\\$*>\\" }; print be''gin"
                zpty -r shell answer '*begin*'
                zpty -w -n shell "pgcraft %s"$'\t'
                sleep 1
                zpty -w -n shell $'\n'
                zpty -r -m shell answer '*<*>*'
                print -r -- ${answer//$'\r'/}
                zpty -d shell
                """.formatted(typed));

        Result asked = terminal.run("timeout", "60", "zsh", "-f", "ask.zsh").succeeded();

        assertThat(asked.out()).containsPattern("(?s)<[^>]*" + expected + "[^>]*>");
    }

    @Test
    void zshIsOtherwiseAsItWas() throws IOException {
        assumeTrue(isThere("zsh"), "zsh is not installed");
        script("zsh");

        Result asked = terminal.run(
                "zsh",
                "-f",
                "-c",
                "autoload -U compinit && compinit -u -D; before=$(alias; set -o); source ./pgcraft.zsh;"
                        + " [[ $before == $(alias; set -o) ]] && print the same; print $_comps[pgcraft]");

        assertThat(asked.succeeded().out()).isEqualTo("the same\n_pgcraft\n");
        assertThat(asked.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upg           | upgrade
            upgrade --s   | --sql
            revision --fr | --from-database
            --js          | --json
            completion z  | zsh
            revision --fail-on data-l | data-loss
            """)
    void fishCompletes(String typed, String expected) throws IOException {
        assumeTrue(isThere("fish"), "fish is not installed");
        script("fish");

        Result asked = terminal.with("HOME", folder.toString())
                .run("fish", "-N", "-c", "source pgcraft.fish; complete -C 'pgcraft %s'".formatted(typed));

        assertThat(asked.succeeded().out().lines().map(line -> line.split("\t")[0]))
                .contains(expected);
    }

    @Test
    void otherShellsAreRefused() {
        assertThat(terminal.pgcraft("completion", "tcsh").ended(2).err()).contains("E001", "bash, zsh, fish");
    }

    private void script(String shell) throws IOException {
        Result printed = terminal.pgcraft("completion", shell).succeeded();
        Files.writeString(folder.resolve("pgcraft." + shell), printed.out());
    }

    private static boolean isThere(String program) {
        List<String> places = Arrays.asList(System.getenv("PATH").split(":"));
        return places.stream().anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
