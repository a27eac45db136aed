package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many attributes an entity may have. */
final class ManyAttributesTest {

    private static String model(String factory, int count) {
        String columns =
                IntStream.rangeClosed(1, count).mapToObj("a%d: text"::formatted).collect(Collectors.joining(", "));
        return """
                resources:
                  hr.things:
                    factory: %s
                    columns: {%s}
                """.formatted(factory, columns);
    }

    @Test
    void aHistoryOfMoreThanAHundredAttributesIsKeptReadAndForgotten() throws SQLException {
        try (Made made = Made.of(model("{eav: {retention: 1 hour}}", 120))) {
            made.run("INSERT INTO hr.things (a1, a110, a120) VALUES ('one', 'ten', 'twenty')");
            String before = made.rows("SELECT clock_timestamp()").getFirst();
            made.run("UPDATE hr.things SET a110 = 'TEN', a120 = NULL");

            assertThat(made.rows("SELECT a1, a110, a120 FROM hr.things_as_of('%s')".formatted(before)))
                    .containsExactly("one|ten|twenty");
            assertThat(made.rows("SELECT a1, a110, a120 FROM hr.things_at")).containsExactly("one|TEN|null");
            assertThat(made.rows("SELECT hr.things_forget()")).containsExactly("0");
            made.run("SET pgcraft.writer = 'hr.things'");
            assertThatThrownBy(() -> made.run("UPDATE hr.things_attribute SET a1 = 'one', a111 = 'eleven'"))
                    .hasMessageContaining("ck__things_attribute__attribute");
        }
    }

    @Test
    void asManyAsCanBePutTogetherAreTaken() throws SQLException {
        try (Made made = Made.of(model("eav", 170))) {
            made.run("INSERT INTO hr.things (a1, a170) VALUES ('one', 'last')");
            String before = made.rows("SELECT clock_timestamp()").getFirst();
            made.run("UPDATE hr.things SET a170 = 'LAST'");

            assertThat(made.rows("SELECT a1, a170 FROM hr.things_as_of('%s')".formatted(before)))
                    .containsExactly("one|last");
        }
    }

    @Test
    void moreAreRefusedAtTheDeclaration() {
        assertThatThrownBy(() -> Made.of(model("eav", 171)))
                .hasMessageContaining("E243 hr.things has 171 attributes")
                .hasMessageContaining("model.yaml:2")
                .hasMessageContaining("append_only");
    }

    @Test
    void wholeRowsMayHaveMore() throws SQLException {
        try (Made made = Made.of(model("append_only", 300))) {
            made.run("INSERT INTO hr.things (a300) VALUES ('before')");
            made.run("UPDATE hr.things SET a300 = 'after'");
            assertThat(made.rows("SELECT a300 FROM hr.things_history ORDER BY valid_from"))
                    .containsExactly("before", "after");
        }
    }
}
