package dev.pgcraft.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.QualifiedName;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a proof says where there were rows. */
final class FilledTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''  | ''            | ''
            a   | ''            | ', rows in 1 table'
            a b | ''            | ', rows in 2 tables'
            ''  | a             | ', rows in 0 of 1 table (not in s.a)'
            a b | c             | ', rows in 2 of 3 tables (not in s.c)'
            ''  | a b c d e f g | ', rows in 0 of 7 tables (not in s.a, s.b, s.c, s.d, s.e and 2 more)'
            """)
    void words(String with, String without, String words) {
        assertThat(new Filled(names(with), names(without)).words()).isEqualTo(words);
    }

    private static NavigableSet<QualifiedName> names(String tables) {
        NavigableSet<QualifiedName> names = new TreeSet<>();
        Stream.of(tables.split(" "))
                .filter(table -> !table.isEmpty())
                .forEach(table -> names.add(QualifiedName.of("s", table)));
        return names;
    }
}
