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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is told when something is wrong, and that nothing is half done then. */
@SuppressWarnings("NullAway.Init")
final class CommandLineProblemsTest {

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price: numeric  | price: numerick      | model.yaml:5: E109
            {price} > 0     | {pric} > 0           | model.yaml:7: E101
            {price} > 0     | {price} > 'a lot'    | model.yaml:7: E117
            columns:        | colums:              | model.yaml:3: E105
            name: text      | name: [text          | model.yaml:5: E103
            """)
    void aModelThatIsWrongWritesNothing(String from, String to, String problem) throws IOException {
        shop.edit("model.yaml", from, to);

        Result revision = shop.pgcraft("revision", "x").ended(2);

        assertThat(revision.err()).contains(problem);
        assertThat(shop.migrations()).isEmpty();
    }

    @Test
    void theHistoryIsNoResource() throws IOException {
        shop.write("model.yaml", "resources:\n  pgcraft.revisions: {columns: {a: text}}\n");

        assertThat(shop.pgcraft("revision", "x").ended(2).err()).contains("model.yaml:2: E201");
    }

    @Test
    void bracketsWithoutEndAreAProblem() throws IOException {
        shop.write("model.yaml", "a: " + "[".repeat(100_000));

        assertThat(shop.pgcraft("revision", "x").ended(2).err()).contains("model.yaml:1: E103");
    }

    @Test
    void columnsThatExchangeTheirNamesAreRefused() throws IOException {
        shop.write("model.yaml", """
                resources:
                  public.people:
                    columns:
                      first: {type: text, renamed_from: last}
                      last: {type: text, renamed_from: first}
                """);

        assertThat(shop.pgcraft("revision", "x").ended(2).err()).contains("E116", "by way of a third name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://nobody@127.0.0.1:1/shop | 3 | E402
            postgresql://nobody@127.0.0.1:1/shop?sslmode=verify_full | 2 | E007
            mysql://root@localhost/shop          | 2 | E007
            postgresql://h/shop?sslmod=require   | 2 | did you mean "sslmode"?
            """)
    void aDatabaseThatIsNotThere(String url, int exit, String problem) {
        assertThat(shop.pgcraft("current", "--database", url).ended(exit).err()).contains(problem);
    }

    @Test
    void aWrongPasswordIsNotRepeated() {
        String wrong = shop.url().replaceFirst(":[^:@/]+@", ":Wrong%zzSecret@");

        Result current = shop.pgcraft("current", "-v", "--database", wrong).ended(2);
        Result refused = shop.pgcraft("current", "-v", "--database", wrong.replace("%zz", ""))
                .ended(3);

        assertThat(current.err()).contains("command line: E007").doesNotContain("Secret");
        assertThat(refused.err()).contains("E403").doesNotContain("Secret");
    }

    @Test
    void aDatabaseOfAnotherNameIsMissing() {
        String url = shop.url().replaceFirst("/shop_\\w+$", "/nowhere");

        assertThat(shop.pgcraft("upgrade", "--database", url).ended(3).err()).contains("E404");
    }

    @Test
    void anUnsetVariable() {
        Result current =
                shop.terminal().without("DATABASE_URL").pgcraft("current").ended(2);

        assertThat(current.err()).startsWith("pgcraft.yaml:2: E005 variable \"DATABASE_URL\" is not set\n  hint: ");
    }

    @Test
    void aFileThatFailsHalfWayLeavesNothing() throws IOException, SQLException {
        shop.pgcraft("revision", "first").succeeded();
        String file = shop.migrations().getLast();
        shop.edit(file, "CREATE TABLE", "CREATE SCHEMA half;\nSELECT 1/0;\nCREATE TABLE");

        assertThat(shop.pgcraft("upgrade").ended(3).err()).contains(file + ":", "E505", "division by zero");
        assertThat(shop.ask("select to_regnamespace('half')")).isEqualTo("null");
        assertThat(shop.ask("select state from pgcraft.revisions")).isEqualTo("failed");
        assertThat(shop.pgcraft("history").succeeded().err()).contains(" first: step 1 of the way up failed");
        assertThat(shop.pgcraft("check").ended(1).out()).contains(" first: step 1 of the way up failed");

        shop.edit(file, "SELECT 1/0;\n", "");
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.ask("select state from pgcraft.revisions")).isEqualTo("done");
    }

    @Test
    void aWayDownThatFailedIsNotClean() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.edit(shop.migrations().getFirst(), "DROP TABLE", "SELECT 1/0;\nDROP TABLE");

        shop.pgcraft("downgrade", "-1", "--yes").ended(3);

        assertThat(shop.pgcraft("current").succeeded().out())
                .containsPattern("\n[0-9a-f]{12} first: step 1 of the way down failed");
        assertThat(shop.pgcraft("check").ended(1).out())
                .matches("database: [0-9a-f]{12} first: step 1 of the way down failed\n");
        assertThat(shop.pgcraft("check", "--json").ended(1).out()).contains("\"clean\" : false");
        shop.pgcraft("stamp", "head").succeeded();
        shop.pgcraft("check").succeeded();
    }

    @Test
    void aFileThatWasEditedAfterItWasApplied() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.edit(shop.migrations().getLast(), "CREATE TABLE", "CREATE  TABLE");

        assertThat(shop.pgcraft("upgrade").ended(1).err()).contains("E502");
        assertThat(shop.pgcraft("check").ended(1).out()).contains("E502");
    }

    @Test
    void aRevisionThatIsNotThere() {
        shop.pgcraft("revision", "first").succeeded();

        assertThat(shop.pgcraft("upgrade", "ffff").ended(2).err()).contains("command line: E506");
        assertThat(shop.pgcraft("show", "base").ended(2).err()).contains("command line: E001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upgrade -1              | E001 "-1" leads down, and upgrade goes up
            show -1                 | E506 there is no revision "-1"
            downgrade head: --sql   | E513 "head:" is a range with one end
            upgrade :head --sql     | E513 ":head" is a range with one end
            upgrade +3              | E513 "+3" is too far: there is only 1 to apply
            downgrade -1            | E513 "-1" is too far: there is nothing to take back
            """)
    void aGoalThatLeadsNowhere(String typed, String problem) {
        shop.pgcraft("revision", "first").succeeded();

        assertThat(shop.pgcraft(typed.split(" ")).ended(2).err()).contains("command line: " + problem);
    }

    @Test
    void aModelThatIsAheadOfTheRevisions() {
        assertThat(shop.pgcraft("check", "--json").ended(1).out())
                .contains("\"clean\" : false", "create table inventory.products", "\"exit\" : 1");
    }

    @Test
    void aDatabaseThatCannotBeLookedAtIsANote() {
        Terminal.Result result = shop.terminal()
                .with("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/shop")
                .pgcraft("revision", "-m", "products")
                .succeeded();

        assertThat(result.err()).contains("the database was not looked at: no connection");
    }
}
