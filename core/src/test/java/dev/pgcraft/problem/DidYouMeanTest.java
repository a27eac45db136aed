package dev.pgcraft.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DidYouMeanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amuont  | amount, price | did you mean "amount"?
            Amount  | amount, price | did you mean "amount"?
            prise   | amount, price | did you mean "price"?
            b       | a, c          | there is: a, c
            weather | amount, price | there is: amount, price
            weather | ''            |
            """)
    void hints(String written, String known, String hint) {
        List<String> words =
                known.isEmpty() ? List.of() : Arrays.stream(known.split(", ")).toList();
        assertThat(DidYouMean.hint(written, words).orElse(null)).isEqualTo(hint);
    }
}
