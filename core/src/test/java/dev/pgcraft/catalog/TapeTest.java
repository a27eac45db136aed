package dev.pgcraft.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** What was answered, as bytes and back. */
final class TapeTest {

    /** Two rows: {@code [1, NULL]} and {@code ["", "ä"]}. */
    private static final byte[] CELLS = {
        0, 0, 0, 1, '1', -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 2, (byte) 0xc3, (byte) 0xa4
    };

    @Test
    void saysTheSameAfterwards() throws SQLException {
        Tape tape = Tape.of(tape().bytes()).orElseThrow();

        List<String> rows = tape.ask("SELECT 1")
                .list(row -> row.maybe("first").orElse("NULL") + "|"
                        + row.maybe("second").orElse("NULL"));
        assertThat(rows).containsExactly("1|NULL", "|ä");
        assertThat(tape.ask("SELECT 2").list(row -> row)).isEmpty();
    }

    @Test
    void hasNoAnswerToWhatWasNotAsked() {
        assertThatThrownBy(() -> tape().ask("SELECT 3")).isInstanceOf(SQLException.class);
    }

    @Test
    void isNoTapeWhereAnythingIsMissingOrTooMuch() {
        byte[] whole = tape().bytes();
        for (int length = 0; length < whole.length; length++) {
            assertThat(Tape.of(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(Tape.of(Arrays.copyOf(whole, whole.length + 1))).isEmpty();
    }

    private static Tape tape() {
        SequencedMap<String, Answer> answers = new LinkedHashMap<>();
        answers.put("SELECT 1", new Answer(List.of("first", "second"), 2, CELLS));
        answers.put("SELECT 2", new Answer(List.of(), 0, new byte[0]));
        return new Tape(answers);
    }
}
