package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the owner's functions of a history do where a key is called as what they use themselves. */
final class HistoryNamesTest {

    private static Stream<Arguments> names() {
        List<String> keys = List.of("c", "columns", "_columns", "unknown", "sets", "found", "name", "l", "r", "by");
        return Stream.of("append_only", "eav").flatMap(factory -> keys.stream().map(key -> Arguments.of(factory, key)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void valuesAreErasedWhateverTheKeyIsCalled(String factory, String key) throws SQLException {
        String model = """
                resources:
                  hr.things:
                    factory: %s
                    columns: {%s: text, value: text}
                    plugins: [{natural_key: {column: %<s}}]
                """.formatted(factory, key);
        try (Made made = Made.of(model)) {
            made.run("INSERT INTO hr.things VALUES ('a', 'secret1'), ('b', 'other1')");
            made.run("UPDATE hr.things SET value = replace(value, '1', '2')");

            made.run("SELECT hr.things_erase('a', ARRAY['value'])");

            assertThat(made.rows("SELECT h FROM hr.things_history h").toString())
                    .doesNotContain("secret")
                    .contains("other1", "other2");
            assertThat(made.rows("SELECT %s, value FROM hr.things ORDER BY 1".formatted(key)))
                    .containsExactly("a|null", "b|other2");
        }
    }
}
