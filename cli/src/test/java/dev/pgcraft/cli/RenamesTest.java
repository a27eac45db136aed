package dev.pgcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.change.Change.Rename;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenamesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "inventory.products:items, table inventory.products, table inventory.items",
                "inventory.products.title:name, column inventory.products.title, column inventory.products.name",
                "a.\"b.c\":\"d:e\", table a.\"b.c\", table a.d:e",
                "a.b.\"x:y\":z, column a.b.x:y, column a.b.z",
            })
    void understands(String text, String from, String to) {
        Rename rename = Renames.parse(text);

        assertThat(rename.from()).hasToString(from);
        assertThat(rename.to()).hasToString(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"products:items", "a.b.c.d:e", "a.b", "a.b:", "a..b:c", "a.b:c.d"})
    void refuses(String text) {
        assertThatThrownBy(() -> Renames.parse(text)).hasMessageContaining("is not a rename");
    }
}
