package dev.pgcraft.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DottedNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a                     | a
            a.b                   | a;b
            a.b.c                 | a;b;c
            "a.b"                 | a.b
            s."a.b"               | s;a.b
            "a.b"."c.d".e         | a.b;c.d;e
            "a""b"                | a"b
            it"s                  | it"s
            "open.b               | "open;b
            "a"b.c                | "a"b;c
            Größe und Gewicht.Ort | Größe und Gewicht;Ort
            a.                    | a;
            """)
    void parts(String text, String parts) {
        assertThat(String.join(";", DottedName.parse(text).parts())).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "a\"b", "\"a", "\"a\"", "\"a\".\"b\"", "a.\"b", ".", "\""})
    void whatIsWrittenIsReadAgain(String part) {
        DottedName name = new DottedName(List.of(part, "b", part));
        assertThat(DottedName.parse(name.toString())).isEqualTo(name);
    }
}
