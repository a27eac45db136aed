package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgcraft.law.Dump;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import}, from a database that nobody made with pgcraft. */
@SuppressWarnings("NullAway.Init")
final class ImportTest {

    @TempDir
    private Path folder;

    private TestDatabase source;
    private TestDatabase copy;

    @BeforeEach
    void open() throws IOException, SQLException {
        source = TestDatabase.create();
        copy = TestDatabase.create();
        source.run(sql("workshop.sql"));
        source.run("INSERT INTO workshop.customers (name) VALUES ('Ada')");
    }

    @AfterEach
    void close() throws SQLException {
        copy.close();
        source.close();
    }

    @Test
    void theDatabaseIsAtTheRevisionThatMakesItAnew() throws IOException, SQLException {
        Terminal.Result imported = pgcraft(source, "import", source.url(), "--stamp");
        assertThat(imported.succeeded().out())
                .contains("wrote model.yaml", "wrote objects.sql", "wrote pgcraft.yaml", "stamped ");
        assertThat(imported.err()).contains("collation workshop.german is of a kind that pgcraft does not manage");
        assertThat(read("model.yaml"))
                .contains("workshop.customers:", "workshop.orders:", "workshop.open_orders_view:")
                .contains("comment: day of the first order");
        assertThat(read("objects.sql")).contains("CREATE POLICY big_ones", "PARTITION BY RANGE (at)");

        assertThat(pgcraft(source, "check").succeeded().out()).startsWith("clean");
        assertThat(pgcraft(source, "revision", "nothing").succeeded().out()).startsWith("nothing to do");

        pgcraft(copy, "upgrade").succeeded();
        assertThat(pgcraft(copy, "check").succeeded().out()).startsWith("clean");
        assertThat(pgcraft(copy, "diff", source.url(), copy.url()).succeeded().out())
                .startsWith("no difference");
        pgcraft(copy, "downgrade", "base", "--yes").succeeded();
        assertThat(pgcraft(copy, "diff", source.url(), copy.url()).ended(1).out())
                .contains("drop table workshop.orders");

        assertThat(source.ask("SELECT name FROM workshop.customers")).isEqualTo("Ada");
    }

    /** Debian's pg_dump can only look at servers that are no newer than itself. */
    @Test
    void pgDumpDoesNotTellTheNewOneFromTheOldOne() throws IOException, SQLException {
        assumeTrue(TestServers.majorVersion() == 15);
        source.run("DROP COLLATION workshop.german");
        pgcraft(source, "import", source.url()).succeeded();
        List<String> before = Dump.of(source);

        pgcraft(copy, "upgrade").succeeded();
        copy.run("DROP SCHEMA pgcraft CASCADE");

        assertThat(Dump.of(copy)).isEqualTo(before);
        assertThat(Dump.of(source)).isEqualTo(before);
    }

    @Test
    void noPasswordIsWritten() throws IOException, SQLException {
        pgcraft(source, "import", source.url()).succeeded();
        String password = Objects.requireNonNull(source.url().replaceFirst(".*:([^@]+)@.*", "$1"));

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(password);
            }
        }
    }

    @Test
    void oneSchemaOfSeveral() throws IOException, SQLException {
        source.run("CREATE VIEW \"Odd \"\"Schema\"\".\".v AS SELECT name FROM workshop.customers");
        assertThat(pgcraft(source, "import", source.url(), "--schema", "Odd \"Schema\".")
                        .ended(2)
                        .err())
                .contains("E406", "view \"Odd \"Schema\".\".v needs", "--schema workshop");
        assertThat(pgcraft(source, "import", source.url(), "--schema", "workshops")
                        .ended(2)
                        .err())
                .contains("E406", "schema \"workshops\" is not there, or empty");
        assertThat(folder).isEmptyDirectory();

        pgcraft(source, "import", source.url(), "--schema", "workshop", "--stamp")
                .succeeded();
        assertThat(read("model.yaml")).doesNotContain("Odd");
        assertThat(pgcraft(source, "check").succeeded().out()).startsWith("clean");
    }

    @Test
    void whatIsThereStays() throws IOException {
        Files.writeString(folder.resolve("objects.sql"), "-- mine");
        pgcraft(source, "import", source.url()).ended(2);
        assertThat(read("objects.sql")).isEqualTo("-- mine");
        Files.delete(folder.resolve("objects.sql"));

        pgcraft(source, "import", source.url()).succeeded();
        String model = read("model.yaml");
        assertThat(pgcraft(source, "import", source.url()).ended(2).err()).contains("E009");
        assertThat(read("model.yaml")).isEqualTo(model);
    }

    @Test
    void whatNeedsAnUnmanagedObjectIsLeftInATableOfOurs() throws SQLException {
        source.run("""
                CREATE TABLE workshop.words (id integer PRIMARY KEY, word text COLLATE workshop.german NOT NULL UNIQUE);
                CREATE TABLE workshop.uses (word text COLLATE workshop.german REFERENCES workshop.words (word));
                CREATE VIEW workshop.all_words AS SELECT word FROM workshop.words""");
        assertThat(pgcraft(source, "import", source.url(), "--stamp")
                        .succeeded()
                        .err())
                .contains("column workshop.words.word needs collation workshop.german");

        Terminal.Result checked = pgcraft(source, "check").succeeded();
        assertThat(checked.out()).startsWith("clean");
        assertThat(checked.err())
                .contains(
                        "column workshop.words.word (needs collation workshop.german) was not made by this project",
                        "constraint workshop.uses.uses_word_fkey (needs column workshop.",
                        "view workshop.all_words (needs")
                .doesNotContain("view workshop.all_words was");
        source.run("ALTER TABLE workshop.words ADD COLUMN more text");
        assertThat(pgcraft(source, "check").ended(1).out()).contains("somebody did create column workshop.words.more");
    }

    @Test
    void bodiesThatPostgresqlWouldNotTakeToday() throws IOException, SQLException {
        source.run("""
                CREATE TABLE workshop.gone (id integer);
                CREATE FUNCTION workshop.counts() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM workshop.gone';
                CREATE FUNCTION workshop.first() RETURNS integer LANGUAGE plpgsql
                    AS 'DECLARE r workshop.gone%ROWTYPE; BEGIN RETURN r.id; END';
                DROP TABLE workshop.gone;
                CREATE TABLE workshop.rooms (room integer);
                CREATE FUNCTION workshop.is_free(room integer) RETURNS boolean LANGUAGE sql STABLE
                    AS 'SELECT count(*) < 2 FROM workshop.rooms WHERE room = $1';
                ALTER TABLE workshop.rooms ADD CHECK (workshop.is_free(room))""");
        assertThat(pgcraft(source, "import", source.url(), "--stamp")
                        .succeeded()
                        .err())
                .contains(
                        "workshop.counts() as it is, PostgreSQL refuses: relation \"workshop.gone\" does not",
                        "function workshop.first() as it is, PostgreSQL refuses",
                        "objects.sql has it not look at the body");
        assertThat(read("objects.sql")).containsOnlyOnce("SET check_function_bodies = off;");

        assertThat(pgcraft(source, "check").succeeded().out()).startsWith("clean");
        pgcraft(copy, "upgrade").succeeded();
        assertThat(pgcraft(copy, "diff", source.url(), copy.url()).succeeded().out())
                .startsWith("no difference");
        pgcraft(copy, "downgrade", "base", "--yes").succeeded();
    }

    private Terminal.Result pgcraft(TestDatabase database, String... arguments) {
        return new Terminal(folder, Map.of("DATABASE_URL", database.url())).pgcraft(arguments);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    static String sql(String name) throws IOException {
        try (var stream = Objects.requireNonNull(ImportTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
