package dev.pgcraft.yaml.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.problem.Location;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

    private static final Variables VARIABLES = new Variables(
            Map.of("BOTH", "environment", "EMPTY", ""), DotEnv.parse("BOTH=file\nFILE=only\nDOLLARS=a$1\n"));

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "${BOTH}, environment",
        "${FILE}, only",
        "a-${FILE}-${BOTH}-z, a-only-environment-z",
        "${NOWHERE:-default}, default",
        "${EMPTY:-default}, default",
        "${FILE:-default}, only",
        "x${NOWHERE:-}, x",
        "${DOLLARS}, a$1",
        "$FILE, $FILE",
    })
    void fillsIn(String text, String expanded) {
        assertThat(VARIABLES.expand(at(text))).isEqualTo(expanded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${NOWHERE} | pgcraft.yaml:7: E005 variable "NOWHERE" is not set
            ${EMPTY}   | pgcraft.yaml:7: E005 variable "EMPTY" is not set
            ${FILE     | pgcraft.yaml:7: E004 "${" begins a variable that does not end
            """)
    void refuses(String text, String problem) {
        assertThatThrownBy(() -> VARIABLES.expand(at(text))).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A=b              | b
            A = b            | b
            export A=b       | b
            A="b # c"        | b # c
            A=b # c          | b
            A=b#c            | b#c
            A='b"c'          | b"c
            A="b\\"c"        | b"c
            A=postgres://u:p@h/d?x=y | postgres://u:p@h/d?x=y
            """)
    void readsLinesOfAFile(String line, String value) {
        assertThat(DotEnv.parse("# first\n\n" + line + "\n").get("A"))
                .isEqualTo(new Setting(value, new Location(".env", 3)));
    }

    @Test
    void saysWhichLinesOfAFileAreNone() {
        assertThatThrownBy(() -> DotEnv.parse("A=b\nnonsense\nC='\n"))
                .hasMessageContainingAll(".env:2: E004 not a variable", ".env:3: E004");
    }

    private static Setting at(String text) {
        return new Setting(text, new Location("pgcraft.yaml", 7));
    }
}
