package dev.pgcraft.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.scratch.TableShape.Reference;
import dev.pgcraft.scratch.TableShape.Slot;
import dev.pgcraft.scratch.TableShape.Source;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is filled before whom: {@code a>b} for a that must point to b, {@code a?b} for a that may. */
final class FillOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a>b b>c c        | c b a
            a?b b            | b a
            a>a b            | a b
            a>b b?a          | b a
            a?b b?c c?a      | a c b
            a>b b>a c        | c a b
            """)
    void ordered(String tables, String order) {
        List<TableShape> shapes =
                Stream.of(tables.split(" ")).map(FillOrderTest::shape).toList();

        assertThat(FillOrder.of(shapes).stream()
                        .map(shape -> shape.name().name().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(order);
    }

    private static TableShape shape(String text) {
        Identifier column = Identifier.of("x");
        List<Reference> references = text.length() < 3
                ? List.of()
                : List.of(new Reference(List.of(column), name(text.substring(2)), List.of(column)));
        Slot slot = new Slot(column, "integer", false, List.of(), text.contains("?"), Source.NOWHERE);
        return new TableShape(1, name(text.substring(0, 1)), true, List.of(slot), references, List.of());
    }

    private static QualifiedName name(String table) {
        return QualifiedName.of("public", table);
    }
}
