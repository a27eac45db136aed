package dev.pgcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.change.SaidRename;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenamesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "inventory:stock | SCHEMA | inventory | stock",
                "inventory.products:items | TABLE | inventory/products | items",
                "inventory.products.title:name | COLUMN | inventory/products/title | name",
                "a.\"b.c\":\"d:e\" | VIEW | a/b.c | d:e",
                "a.b.\"x:y\":z | CONSTRAINT | a/b/x:y | z",
                "type:inventory.state:status | TYPE | inventory/state | status",
                "materialized-view:shop.sums:totals | MATERIALIZED_VIEW | shop/sums | totals",
                "type:status | SCHEMA | type | status",
                "shop.total:sum | FUNCTION | shop/total(integer) | sum",
                "shop.total(integer, shop.state):sum | FUNCTION | shop/total(integer, shop.state) | sum",
                "shop.total(integer,text):sum | FUNCTION | shop/total(integer, text) | sum",
                "shop.total():sum | FUNCTION | shop/total() | sum",
                "function:shop.\"a.b\"(text):c | FUNCTION | shop/a.b(text) | c",
            })
    void understands(String text, Kind kind, String path, String name) {
        SaidRename rename = Renames.parse(text);

        assertThat(rename.means(new ObjectId(kind, List.of(path.split("/"))))).isTrue();
        assertThat(rename.name()).isEqualTo(name);
        assertThat(rename.toString().replace(", ", ",")).isEqualTo(text.replace(", ", ","));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "type:shop.state:status | TABLE | shop/state",
                "shop.total(integer):sum | FUNCTION | shop/total(text)",
                "shop.total(integer):sum | TABLE | shop/total",
                "shop.total:sum | ROLE | shop",
            })
    void doesNotMean(String text, Kind kind, String path) {
        assertThat(Renames.parse(text).means(new ObjectId(kind, List.of(path.split("/")))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "a.b.c.d:e", "a.b", "a.b:", "a..b:c", "a.b:c.d", "role:a.b.c.d:e"})
    void refuses(String text) {
        assertThatThrownBy(() -> Renames.parse(text)).hasMessageContaining("is not a rename");
    }
}
