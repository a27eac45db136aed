package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal.Result;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code revision --rename}, and what is said where it may have been forgotten. */
final class RenameOptionTest {

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(folder, TestServers.running());
        shop.pgcraft("revision", "add products table").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.run("insert into inventory.products (name, price) values ('Notebook', 4.50)");
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void aColumnThatMayHaveAnotherNameIsSuggested() throws IOException {
        shop.edit("model.yaml", "name: text", "title: text");

        Result revision = shop.pgcraft("revision", "title", "--json").succeeded();

        assertThat(revision.out())
                .contains("column inventory.products.name goes, and column inventory.products.title comes with the same"
                        + " type: if that is the same, `--rename column:inventory.products.name:title`"
                        + " keeps its values");
    }

    @Test
    void aTableThatMayHaveAnotherNameIsSuggested() throws IOException {
        shop.edit("model.yaml", "inventory.products", "inventory.articles");

        Result revision = shop.pgcraft("revision", "articles").succeeded();

        assertThat(revision.err())
                .contains("table inventory.products goes, and table inventory.articles comes with the same columns")
                .contains("`--rename table:inventory.products:articles` keeps its rows")
                .doesNotContain("column inventory");
    }

    @Test
    void aSchemaThatMayHaveAnotherNameIsSuggestedAndRenamed() throws IOException, SQLException {
        shop.edit("model.yaml", "inventory.products", "stock.products");
        assertThat(shop.pgcraft("revision", "stock").succeeded().err()).contains("`--rename schema:inventory:stock`");
        for (String file : shop.migrations().stream()
                .filter(file -> file.endsWith("__stock.sql"))
                .toList()) {
            shop.delete(file);
        }

        Result renamed =
                shop.pgcraft("revision", "stock", "--rename", "inventory:stock").succeeded();
        assertThat(renamed.out()).contains("rename schema inventory to stock");
        assertThat(renamed.err()).doesNotContain("--rename");
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.ask("select name from stock.products")).isEqualTo("Notebook");
        assertThat(shop.pgcraft("check").succeeded().out()).startsWith("clean");
        shop.pgcraft("downgrade", "-1").succeeded();
        assertThat(shop.ask("select name from inventory.products")).isEqualTo("Notebook");
    }

    @Test
    void whatMayBeTwoThingsIsAskedFor() throws IOException, SQLException {
        shop.edit("model.yaml", "positive_price:", "price:");
        shop.pgcraft("revision", "check is called like its column").succeeded();
        shop.edit("model.yaml", "price: numeric", "cost: numeric");
        shop.edit("model.yaml", "price: \"{price} > 0\"", "cost: \"{cost} > 0\"");

        Result refused = shop.pgcraft("revision", "cost", "--rename", "inventory.products.price:cost");
        assertThat(refused.ended(2).err())
                .contains("E116 --rename inventory.products.price:cost: it may be column inventory.products.price or"
                        + " constraint inventory.products.price")
                .contains("\"column:inventory.products.price\", \"constraint:inventory.products.price\"");

        shop.pgcraft("revision", "cost", "--rename", "column:inventory.products.price:cost")
                .succeeded();
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.ask("select cost from inventory.products")).isEqualTo("4.50");
    }

    @Test
    void whatIsNotThereIsNotRenamed() throws IOException {
        assertThat(shop.pgcraft("revision", "x", "--rename", "inventory.product:articles")
                        .ended(2)
                        .err())
                .contains("E116 --rename inventory.product:articles: there is nothing of that name");
        assertThat(shop.pgcraft("revision", "x", "--rename", "inventory.products:articles")
                        .ended(2)
                        .err())
                .contains("the model does not have table inventory.products under the new name \"articles\"");
    }

    @Test
    void theHistoryStaysWhereItIs() throws IOException {
        shop.write("pgcraft.yaml", shop.read("pgcraft.yaml") + "history: {schema: inventory, table: history}\n");
        shop.edit("model.yaml", "inventory.products", "stock.products");

        assertThat(shop.pgcraft("revision", "stock", "--rename", "inventory:stock")
                        .ended(2)
                        .err())
                .contains("E116 --rename inventory:stock: there is nothing of that name");
    }
}
