package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal.Result;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff} between whatever two things describe a database. */
@SuppressWarnings("NullAway.Init")
final class DiffTest {

    @TempDir
    private Path folder;

    private Shop shop;
    private TestDatabase other;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(folder, TestServers.running());
        other = TestDatabase.create();
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        shop.close();
    }

    @Test
    void anySideWithAnyOther() throws IOException, SQLException {
        shop.pgcraft("revision", "first").succeeded();
        shop.pgcraft("upgrade").succeeded();
        String text = diff("history", "database", "--sql").succeeded().out();
        assertThat(text).isBlank();
        other.run("CREATE TABLE notes (id integer)");
        shop.write("file.sql", "CREATE TABLE notes (id integer);\n");
        List<String> shops = List.of("model", "history", "database", shop.url());
        List<String> others = List.of("file.sql", other.url());

        for (String one : shops) {
            assertThat(diff(one, shops.getFirst()).succeeded().out()).isEqualTo("no difference\n");
            assertThat(diff(one, others.getFirst()).ended(1).out())
                    .contains("create table public.notes\n")
                    .contains("drop table inventory.products\n", "hazard: data-loss: table inventory.products");
        }
        assertThat(diff(others.get(0), others.get(1)).succeeded().out()).isEqualTo("no difference\n");
        assertThat(diff(others.get(1), shop.url()).ended(1).out())
                .contains("create table inventory.products", "drop table public.notes");
    }

    @Test
    void theSqlLeadsFromOneToTheOtherAndBack() throws IOException, SQLException {
        shop.run(ImportTest.sql("workshop.sql").replaceFirst("CREATE COLLATION.*\n", ""));

        follow(diff(other.url(), shop.url(), "--sql").ended(1), other.url());
        assertThat(diff(other.url(), shop.url()).succeeded().out()).isEqualTo("no difference\n");

        shop.run("""
                ALTER TYPE workshop.state ADD VALUE 'lost' BEFORE 'open';
                ALTER TABLE workshop.orders ALTER COLUMN state_note TYPE varchar(40);
                DROP VIEW workshop.names;
                ALTER TABLE workshop.log ADD COLUMN "Who?" text;
                """);
        assertThat(diff(shop.url(), other.url()).ended(1).out()).contains("create view workshop.names");
        follow(diff(other.url(), shop.url(), "--sql").ended(1), other.url());
        assertThat(diff(shop.url(), other.url()).succeeded().out()).isEqualTo("no difference\n");

        shop.write("empty.sql", "");
        follow(diff(shop.url(), "empty.sql", "--sql").ended(1), shop.url());
        assertThat(diff("empty.sql", shop.url()).succeeded().out()).isEqualTo("no difference\n");
    }

    /** pg_dump writes FOR ROLE and the name of who logs in here. */
    @Test
    void aDumpSaysWhoGaveDefaultPrivileges() throws IOException, SQLException {
        shop.run("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor");
        String role = shop.ask("SELECT quote_ident(current_user)");
        shop.write(
                "dump.sql",
                "ALTER DEFAULT PRIVILEGES FOR ROLE %s GRANT SELECT ON TABLES TO pg_monitor;\n".formatted(role));

        assertThat(diff("dump.sql", shop.url()).succeeded().out()).isEqualTo("no difference\n");
        assertThat(diff(shop.url(), "dump.sql").succeeded().out()).isEqualTo("no difference\n");
    }

    @Test
    void itNeedsNoProject() throws IOException, SQLException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Terminal terminal = new Terminal(elsewhere, Map.of());
        other.run("CREATE TABLE notes (id integer)");

        assertThat(terminal.pgcraft("diff", shop.url(), other.url()).ended(1).out())
                .isEqualTo("create table public.notes\n");
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(terminal.pgcraft("diff", "model", other.url()).ended(2).err())
                .contains("pgcraft.yaml");
    }

    @Test
    void whatIsNotComparedIsNamed() throws SQLException {
        other.run("CREATE COLLATION german (provider = libc, locale = 'C')");

        Result result = diff(shop.url(), other.url()).succeeded();

        assertThat(result.out()).isEqualTo("no difference\n");
        assertThat(result.err()).contains("collation public.german is only in the second, and not compared");
    }

    @Test
    void whatCannotBeReadIsNotTakenForEmpty() throws IOException {
        shop.write("wrong.sql", "CREATE TABLE a (b integer);\nCREATE TABLE a (c integer);\n");
        shop.write("rows.sql", "COPY a FROM stdin;\n1\n\\.\n");

        assertThat(diff("missing.sql", "model").ended(2).err()).contains("missing.sql");
        assertThat(diff("wrong.sql", "model").ended(2).err()).contains("wrong.sql:2", "relation \"a\" already exists");
        assertThat(diff("rows.sql", "model").ended(2).err()).contains("rows.sql:1", "E510");
        assertThat(diff("modle", "model").ended(2).err()).contains("modle");
        assertThat(diff("postgresql://nobody@127.0.0.1:1/x", "model").exit()).isEqualTo(3);
    }

    private Result diff(String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "diff";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return shop.pgcraft(words);
    }

    private void follow(Result sql, String url) throws IOException {
        shop.write("way.sql", sql.out());
        shop.terminal()
                .run("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url, "-f", "way.sql")
                .succeeded();
    }
}
