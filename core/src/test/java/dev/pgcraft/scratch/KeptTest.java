package dev.pgcraft.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns have to keep their values: each written as number, name and type. */
final class KeptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            the same                  | 1 id int, 2 a text  | 1 id int, 2 a text  | id=id a=a
            renamed                   | 1 id int, 2 a text  | 1 id int, 2 b text  | id=id a=b
            dropped                   | 1 id int, 2 a text  | 1 id int            | id=id
            another type              | 1 id int, 2 a text  | 1 id int, 2 a int   | id=id
            dropped and made again    | 1 id int, 2 a text  | 1 id int, 3 a text  | id=id a=a
            another took its name     | 1 a int, 2 b int    | 2 a int             | b=a
            names exchanged           | 1 a int, 2 b int    | 1 b int, 2 a int    | a=b b=a
            computed before           | 1 id int, 2 a =text | 1 id int, 2 a text  | id=id
            computed after            | 1 id int, 2 a text  | 1 id int, 2 a =text | id=id
            """)
    void columns(String what, String before, String after, String kept) {
        List<Kept> tables = Kept.of(places(1, "t", before), places(1, "t", after));

        assertThat(tables)
                .as(what)
                .singleElement()
                .satisfies(table -> assertThat(words(table)).isEqualTo(kept));
    }

    @ParameterizedTest
    @CsvSource({"1, renamed, renamed", "2, t, t", "2, renamed, ''"})
    void tables(long relation, String name, String found) {
        List<Kept> tables = Kept.of(places(1, "t", "1 id int"), places(relation, name, "1 id int"));

        assertThat(tables.stream().map(table -> table.now().name().name()).collect(Collectors.joining(" ")))
                .isEqualTo(found);
    }

    private static String words(Kept table) {
        return table.columns().entrySet().stream()
                .map(column -> column.getKey() + "=" + column.getValue().now())
                .collect(Collectors.joining(" "));
    }

    private static List<Place> places(long relation, String table, String columns) {
        return Stream.of(columns.split(", "))
                .map(column -> column.split(" "))
                .map(parts -> new Place(
                        relation,
                        QualifiedName.of("public", table),
                        Integer.parseInt(parts[0]),
                        Identifier.of(parts[1]),
                        parts[2].replace("=", ""),
                        parts[2].startsWith("="),
                        parts[1].equals("id")))
                .toList();
    }
}
