package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal.Result;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user does with revisions that are not, or no longer, as pgcraft wrote them. */
@SuppressWarnings("NullAway.Init")
final class ProofCommandsTest {

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
    void editsByHandAreFoundOut() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        column("stock", "integer not null default 0");
        Result second = shop.pgcraft("revision", "count stock").succeeded();
        String proof = "up and down on PostgreSQL %d, rows in 1 table".formatted(TestServers.majorVersion());
        assertThat(second.out()).contains("proof: " + proof);
        column("colour", "text");
        shop.pgcraft("revision", "know the colour").succeeded();

        Result all = shop.pgcraft("prove").succeeded();
        assertThat(all.out().lines().filter(line -> line.startsWith("  proved: ")))
                .hasSize(3);
        assertThat(all.out()).contains("  proved: " + proof).doesNotContain("note:");

        List<String> files = shop.migrations();
        append(files.get(4), "TRUNCATE inventory.products;");
        append(
                files.get(2),
                "ALTER TABLE inventory.products DROP COLUMN name, ADD COLUMN name text NOT NULL DEFAULT '';");
        append(files.get(2), "ALTER TABLE inventory.products ALTER COLUMN name DROP DEFAULT;");
        Files.delete(folder.resolve(files.getFirst()));

        Result wrong = shop.pgcraft("prove").ended(1);
        assertThat(wrong.out())
                .contains("  proved: up on PostgreSQL", "note: there is no way back: downgrade stops before it")
                .contains(files.get(2) + ": E605 rows are changed by the downgrade: inventory.products (name)")
                .contains(
                        files.get(4) + ": E605 rows are lost by the upgrade: inventory.products (0 rows, before it 3)");
        assertThat(shop.pgcraft("prove", "base").succeeded().out()).startsWith("nothing to prove: base");
        assertThat(shop.pgcraft("prove", "head", "--json").ended(1).out())
                .contains("\"proved\" : false", "\"code\" : \"E605\"");
        assertThat(shop.pgcraft("history").succeeded().out().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith("first (no way back)"));
        assertThat(shop.pgcraft("prove", "nonsense").ended(2).err()).contains("E506");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEGIN;                                        | E510 BEGIN stands in a revision file              | 2
            COMMIT; START TRANSACTION;                    | E510 START stands in a revision file              | 2
            ROLLBACK;                                     | E510 ROLLBACK stands in a revision file           | 2
            END;                                          | E510 END stands in a revision file                | 2
            SET ROLE pg_monitor;                          | E510 another role is taken here, and kept         | 2
            SET LOCAL ROLE pg_monitor;                    | E510 another role is taken here, and kept         | 2
            SET SESSION AUTHORIZATION pg_monitor;         | E510 another role is taken here, and kept         | 2
            COPY inventory.products (name) FROM stdin;    | E510 COPY from stdin or to stdout is between psql | 2
            copy (select 1) to STDOUT;                    | E510 COPY from stdin or to stdout is between psql | 2
            SELECT 1; -- data: say what becomes of price  | E509 data must be moved here first: "-- data: say | 1
            """)
    void whatUpgradeRefusesIsNotProved(String sql, String problem, int exit) throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        String file = shop.migrations().getLast();
        append(file, sql);
        String place = "%s:%d: %s".formatted(file, text(file).lines().count(), problem);

        assertThat(shop.pgcraft("prove").ended(exit).out())
                .contains(place)
                .doesNotContain("proved: up")
                .containsPattern(exit == 1 ? "proved: structure only, up and down" : "E510");
        assertThat(shop.pgcraft("upgrade").ended(exit).err()).contains(place);
        assertThat(shop.pgcraft("prove", "--json").ended(exit).out())
                .contains("\"proved\" : false", "\"exit\" : " + exit);
    }

    @Test
    void aRoleThatIsGivenBackIsNoObstacle() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        append(shop.migrations().getLast(), "SET ROLE pg_monitor; SELECT 1; RESET ROLE;");
        append(shop.migrations().getLast(), "SET ROLE pg_monitor; SELECT 1; SET ROLE NONE;");

        shop.pgcraft("prove").succeeded();
        shop.pgcraft("upgrade").succeeded();
    }

    @Test
    void twoHeadsThatDoNotFitEachOtherAreSaidToBeTwo() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        column("colour", "text");
        shop.pgcraft("revision", "mine").succeeded();
        Map<String, String> mine = takeAway(shop.migrations(), "first");
        shop.pgcraft("revision", "theirs").succeeded();
        for (var file : mine.entrySet()) {
            shop.write(file.getKey(), file.getValue());
        }

        assertThat(shop.pgcraft("check").ended(1).out())
                .contains("history: there are 2 heads", "pgcraft rebase", "pgcraft merge")
                .contains("history: its heads do not fit each other: ", "E604", "\"colour\"");
        assertThat(shop.pgcraft("check", "--json").ended(1).out())
                .contains("\"clean\" : false", "history: there are 2 heads", "\"exit\" : 1");
        assertThat(shop.pgcraft("revision", "more").ended(1).err()).contains("E501", "rebase", "merge");
    }

    @Test
    void allThatBuildsOnABrokenRevisionIsSaidToBe() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        column("stock", "integer not null default 0");
        shop.pgcraft("revision", "count stock").succeeded();
        append(shop.migrations().get(2), "CREATE TABEL oops ();");

        Result wrong = shop.pgcraft("prove").ended(1);

        assertThat(wrong.out())
                .contains("E602 the upgrade does not run: syntax error at or near \"TABEL\"")
                .containsPattern("E602 it builds on [0-9a-f]{12}, which does not run");
    }

    @Test
    void theSecondHeadIsRebased() throws IOException, SQLException {
        shop.pgcraft("revision", "first").succeeded();
        assertThat(shop.pgcraft("rebase", "head").ended(2).err()).contains("E513 there is no other head");
        column("colour", "text");
        shop.pgcraft("revision", "know the colour").succeeded();
        column("weight", "integer");
        shop.pgcraft("revision", "weigh it").succeeded();
        Map<String, String> mine = takeAway(shop.migrations(), "first");
        shop.edit("model.yaml", "colour: text", "stock: integer");
        shop.edit("model.yaml", "weight: integer", "sku: text");
        shop.pgcraft("revision", "count stock").succeeded();
        for (var file : mine.entrySet()) {
            shop.write(file.getKey(), file.getValue());
        }
        append(last("V", "weigh_it"), "-- by hand");
        shop.edit(last("U", "weigh_it"), "-- message", "-- reviewed by: Ada\n-- message");

        Result rebased = shop.pgcraft("rebase", id(last("V", "weigh_it"))).succeeded();

        assertThat(rebased.out()).contains("deleted ").contains(mine.keySet());
        assertThat(shop.migrations()).hasSize(8).doesNotContainAnyElementsOf(mine.keySet());
        assertThat(shop.pgcraft("heads").succeeded().out()).hasLineCount(1).contains("weigh it");
        assertThat(text(last("V", "weigh_it"))).contains("-- by hand", "-- proof: up and down", "rows in 1 table");
        assertThat(text(last("U", "weigh_it"))).contains("-- reviewed by: Ada\n", "-- rebased from: ");
        shop.pgcraft("upgrade").succeeded();
        shop.pgcraft("prove").succeeded();
        assertThat(shop.ask("select string_agg(column_name, ' ' order by column_name)"
                        + " from information_schema.columns where table_schema = 'inventory'"))
                .isEqualTo("colour id name price sku stock weight");

        String late = mine.keySet().stream()
                .filter(file -> file.endsWith("know_the_colour.sql"))
                .findFirst()
                .orElseThrow();
        shop.write(late, mine.getOrDefault(late, ""));
        assertThat(shop.pgcraft("history").ended(2).err())
                .contains(late + ": E514 revision ")
                .contains("delete the files of the old one: " + late.substring("migrations/".length()));
    }

    @Test
    void whatIsAppliedOrDoesNotFitStaysWhereItIs() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        column("colour", "text");
        shop.pgcraft("revision", "mine").succeeded();
        shop.pgcraft("upgrade").succeeded();
        Map<String, String> mine = takeAway(shop.migrations(), "first");
        shop.pgcraft("revision", "theirs").succeeded();
        for (var file : mine.entrySet()) {
            shop.write(file.getKey(), file.getValue());
        }
        List<String> files = shop.migrations();

        assertThat(shop.pgcraft("rebase", id(last("V", "mine"))).ended(1).err()).contains("E516");
        shop.pgcraft("stamp", "base").succeeded();
        Result refused = shop.pgcraft("rebase", id(last("V", "mine"))).ended(1);
        assertThat(refused.err()).contains(last("V", "mine") + ":", "E602", "\"colour\"", "already exists");
        String nowhere = "postgresql://nobody@127.0.0.1:1/none";
        assertThat(shop.pgcraft("rebase", id(last("V", "mine")), "--database", nowhere)
                        .ended(1)
                        .err())
                .contains("E602");
        assertThat(shop.migrations()).isEqualTo(files);
    }

    @Test
    void hazardsAreRefusedWhereTheyAreNotWanted() throws IOException {
        shop.pgcraft("revision", "first", "--fail-on", "any").succeeded();
        List<String> files = shop.migrations();
        shop.edit("model.yaml", "name: text not null", "title: text not null");

        Result refused = shop.pgcraft("revision", "x", "--fail-on", "data-loss").ended(1);
        assertThat(refused.err()).contains("E302", "data-loss: column inventory.products.name: its values are gone");
        assertThat(refused.err()).doesNotContain("data-dependent");
        assertThat(shop.pgcraft("revision", "x", "--fail-on", "any").ended(1).err())
                .contains("E302", "data-loss", "data-dependent");
        assertThat(shop.pgcraft("revision", "x", "--fail-on", "data-los")
                        .ended(2)
                        .err())
                .contains("E001 there is no hazard \"data-los\"", "did you mean \"data-loss\"?");
        assertThat(shop.migrations()).isEqualTo(files);
        shop.pgcraft("revision", "x", "--fail-on", "index-build", "--fail-on", "table-rewrite")
                .succeeded();
    }

    private void column(String name, String type) throws IOException {
        shop.edit("model.yaml", "      name:", "      %s: %s\n      name:".formatted(name, type));
    }

    private void append(String file, String sql) throws IOException {
        shop.write(file, text(file) + "\n" + sql + "\n");
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** The newest file of a direction and message. */
    private String last(String letter, String slug) throws IOException {
        return shop.migrations().stream()
                .filter(file -> file.startsWith("migrations/" + letter) && file.endsWith("__" + slug + ".sql"))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private String id(String file) throws IOException {
        return text(file).substring("-- revision: ".length(), "-- revision: ".length() + 12);
    }

    /** Deletes all files but those of one message, and keeps what they say. */
    private Map<String, String> takeAway(List<String> files, String slug) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String file : files) {
            if (!file.endsWith("__" + slug + ".sql")) {
                texts.put(file, text(file));
                Files.delete(folder.resolve(file));
            }
        }
        return texts;
    }
}
