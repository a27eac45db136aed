package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal.Result;
import dev.pgcraft.commandline.Terminal.Running;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can do with migrations. */
@SuppressWarnings("NullAway.Init")
final class CommandLineTest {

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(folder, TestServers.running());
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void thereAndBack() throws IOException, SQLException {
        Result revision = shop.pgcraft("revision", "-m", "add products table").succeeded();
        List<String> files = shop.migrations();
        assertThat(files).hasSize(2).allMatch(file -> file.endsWith("__add_products_table.sql"));
        assertThat(revision.out()).contains(files).contains("create table inventory.products");

        assertThat(shop.pgcraft("current").succeeded().out()).isEqualTo("the database holds no revision\n");
        assertThat(shop.pgcraft("upgrade").succeeded().out()).startsWith("applied ");
        assertThat(shop.pgcraft("current").succeeded().out()).endsWith("  add products table (head)\n");
        assertThat(shop.pgcraft("upgrade").succeeded().out()).startsWith("nothing to do");
        assertThat(shop.pgcraft("check").succeeded().out()).startsWith("clean");
        assertThat(shop.pgcraft("revision", "again").succeeded().out()).startsWith("nothing to do");
        assertThat(shop.migrations()).isEqualTo(files);

        Result refused = shop.pgcraft("downgrade", "-1").ended(1);
        assertThat(refused.err())
                .contains("E012 table inventory.products: its rows are gone; nothing was done", "--yes");
        assertThat(shop.ask("select to_regclass('inventory.products')")).isEqualTo("inventory.products");

        assertThat(shop.pgcraft("downgrade", "-1", "--yes").succeeded().out()).startsWith("took back ");
        assertThat(shop.ask("select to_regclass('inventory.products')")).isEqualTo("null");
    }

    @Test
    void saysWhichDatabaseItSpeaksToWithoutThePassword() {
        Result current = shop.pgcraft("current").succeeded();

        assertThat(current.err()).startsWith("database: postgresql://postgres:***@127.0.0.1:");
        assertThat(current.out()).doesNotContain("database:");
        assertThat(shop.pgcraft("current", "-q").succeeded().err()).isEmpty();
    }

    @Test
    void psqlAppliesWhatIsPrinted() throws IOException, SQLException {
        shop.pgcraft("revision", "add products table").succeeded();
        shop.edit("model.yaml", "name: text not null", "name: text not null\n      größe: text");
        shop.pgcraft("revision", "add a size").succeeded();

        Result up = shop.terminal().without("DATABASE_URL").with("LC_ALL", "C").pgcraft("upgrade", "--sql");
        assertThat(up.succeeded().err()).isEmpty();
        shop.write("upgrade.sql", up.out());
        shop.terminal()
                .with("LC_ALL", "C")
                .psql(shop.url(), "-f", "upgrade.sql")
                .succeeded();
        assertThat(shop.pgcraft("current").out()).contains("add a size (head)");
        assertThat(shop.pgcraft("check").succeeded().out()).startsWith("clean");

        Result down = shop.pgcraft("downgrade", "head:base", "--sql").succeeded();
        shop.write("downgrade.sql", down.out());
        shop.terminal().psql(shop.url(), "-f", "downgrade.sql").succeeded();
        assertThat(shop.pgcraft("current").out()).isEqualTo("the database holds no revision\n");
        assertThat(shop.ask("select to_regclass('inventory.products')")).isEqualTo("null");
    }

    @Test
    void aFileThatPsqlAppliedIsStamped() throws IOException {
        shop.pgcraft("revision", "add products table").succeeded();
        String up = shop.migrations().getLast();

        shop.terminal().psql(shop.url(), "-1", "-f", up).succeeded();
        assertThat(shop.pgcraft("current").out()).isEqualTo("the database holds no revision\n");
        assertThat(shop.pgcraft("stamp", "head").succeeded().out()).endsWith("(head)\n");
        assertThat(shop.pgcraft("check").succeeded().out()).startsWith("clean");
    }

    @Test
    void renamesKeepTheRows() throws IOException, SQLException {
        shop.pgcraft("revision", "add products table").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.run("insert into inventory.products (name, price) values ('Notebook', 4.50)");
        shop.edit("model.yaml", "name: text", "title: text");

        Result unknown = shop.pgcraft("revision", "rename", "--rename", "inventory.products.nam:title");
        assertThat(unknown.ended(2).err()).contains("E116");
        shop.pgcraft("revision", "rename", "--rename", "inventory.products.name:title")
                .succeeded();
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.ask("select title from inventory.products")).isEqualTo("Notebook");
        shop.pgcraft("downgrade", "-1").succeeded();
        assertThat(shop.ask("select name from inventory.products")).isEqualTo("Notebook");
    }

    @Test
    void rowsInTheWayAreCountedAndFilled() throws IOException, SQLException {
        shop.edit("model.yaml", "name: text not null", "name: text");
        shop.pgcraft("revision", "add products table").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.run("insert into inventory.products (price) values (1), (2)");
        shop.edit("model.yaml", "name: text", "name: text not null");
        shop.pgcraft("revision", "name all").succeeded();

        Result stopped = shop.pgcraft("upgrade").ended(3);
        assertThat(stopped.err())
                .contains("name_all.sql:", "E517 rows of inventory.products have no name (column becomes not null): 2");

        for (String file : shop.migrations().stream()
                .filter(name -> name.endsWith("name_all.sql"))
                .toList()) {
            Files.delete(folder.resolve(file));
        }
        shop.edit("model.yaml", "name: text not null", "name: {type: text, nullable: false, backfill: \"'?'\"}");
        shop.pgcraft("revision", "name all").succeeded();
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.ask("select min(name) || max(name) from inventory.products"))
                .isEqualTo("??");
        assertThat(shop.pgcraft("revision", "again").succeeded().err())
                .contains("backfill of column inventory.products.name has nothing to fill");
    }

    @Test
    void aPlaceForDataIsMarkedWhereThereIsNoCast() throws IOException {
        shop.edit("model.yaml", "    checks:\n      positive_price: \"{price} > 0\"\n", "");
        shop.pgcraft("revision", "add products table").succeeded();
        shop.edit("model.yaml", "numeric(10,2)", "uuid");

        Result revision = shop.pgcraft("revision", "number prices").succeeded();
        assertThat(revision.err()).contains("`upgrade` refuses until you have filled it", "`downgrade` refuses");
        String file = Files.readString(folder.resolve(shop.migrations().getLast()));
        assertThat(file).contains("-- proof: structure only, up and down on PostgreSQL", "-- data: no cast leads from");
        assertThat(shop.pgcraft("upgrade").ended(1).err()).contains("E509");
    }

    @Test
    void theLiveDatabaseIsComparedWhenAsked() throws IOException, SQLException {
        shop.pgcraft("revision", "add products table").succeeded();
        assertThat(shop.pgcraft("revision", "x", "--from-database").ended(1).err())
                .contains("E512");
        shop.pgcraft("upgrade").succeeded();
        shop.run("alter table inventory.products drop constraint positive_price");

        assertThat(shop.pgcraft("check").ended(1).out()).contains("positive_price");
        Result revision = shop.pgcraft("revision", "put it back", "--from-database", "--no-proof");
        assertThat(revision.succeeded().out()).contains("create constraint inventory.products.positive_price");
    }

    @Test
    void twoHeadsAreMerged() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        shop.pgcraft("revision", "mine", "--empty").succeeded();
        List<String> mine = shop.migrations();
        String file = mine.getLast();
        String other = file.replace("__mine", "__theirs").replace("migrations/V2", "migrations/V3");
        String text = Files.readString(folder.resolve(file));
        shop.write(other, text.replaceFirst("revision: \\p{XDigit}{12}", "revision: 0123456789ab"));

        assertThat(shop.pgcraft("heads").succeeded().out().lines()).hasSize(2);
        assertThat(shop.pgcraft("upgrade").ended(1).err()).contains("E501 there are 2 heads");
        shop.pgcraft("merge", "-m", "join").succeeded();
        assertThat(shop.pgcraft("heads").succeeded().out().lines()).hasSize(1);
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.pgcraft("history", "--json").succeeded().out()).contains("\"message\" : \"join\"");
    }

    @Test
    void twoUpgradesAtOnceApplyEachRevisionOnce() throws SQLException {
        shop.pgcraft("revision", "add products table").succeeded();

        Running first = shop.terminal().start("upgrade");
        Running second = shop.terminal().start("upgrade");

        List<String> answers = List.of(
                first.result().succeeded().out(), second.result().succeeded().out());
        assertThat(answers).filteredOn(answer -> answer.startsWith("applied ")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("nothing to do"))
                .hasSize(1);
        assertThat(shop.ask("select count(*) from pgcraft.revisions")).isEqualTo("1");
    }
}
