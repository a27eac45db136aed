package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The extensions of the examples, built into jars and switched on in projects that know nothing else of them. */
@SuppressWarnings("NullAway.Init")
final class ExtensionExamplesTest {

    @TempDir
    private Path folder;

    @Test
    void keysOfLetters() throws IOException, SQLException {
        try (Shop shop = shop("nanoid")) {
            goesThereAndStays(shop);

            shop.run("INSERT INTO web.links (target) SELECT 'https://example.com' FROM generate_series(1, 1000)");
            assertThat(shop.ask("SELECT count(DISTINCT slug) || ' ' || min(length(slug)) || max(length(slug))"
                            + " FROM web.links WHERE slug ~ '^[-_0-9A-Za-z]+$'"))
                    .isEqualTo("1000 88");
            assertThat(shop.ask("INSERT INTO web.visits (slug) SELECT min(slug) FROM web.links RETURNING length(id)"))
                    .isEqualTo("21");
            assertThat(shop.ask("SELECT count(*) FROM pg_proc WHERE proname = '_nanoid'"))
                    .isEqualTo("1");

            goesBack(shop);
        }
    }

    @Test
    void everyChangeIsWrittenDown() throws IOException, SQLException {
        try (Shop shop = shop("audit_trail")) {
            goesThereAndStays(shop);

            shop.run("INSERT INTO shop.products (name, price) VALUES ('Tea', 3), ('Cup', 5)");
            shop.run("UPDATE shop.products SET price = 4 WHERE name = 'Tea'");
            shop.run("DELETE FROM shop.products WHERE name = 'Cup'");
            shop.run("INSERT INTO shop.clicks (product_id) SELECT id FROM shop.products");
            assertThat(shop.ask("SELECT string_agg(concat_ws(' ', resource, operation, before ->> 'price',"
                            + " after ->> 'price', who = session_user), '; ' ORDER BY id) FROM audit.changes"))
                    .isEqualTo("shop.products insert 3.00 t; shop.products insert 5.00 t;"
                            + " shop.products update 3.00 4.00 t; shop.products delete 5.00 t");

            goesBack(shop);
        }
    }

    /** Whoever changes a row cannot change what is written about that, and is not mistaken for the trigger's owner. */
    @Test
    void nobodyHasToBeLetToTheAuditTrail() throws IOException, SQLException {
        try (Shop shop = shop("audit_trail")) {
            shop.pgcraft("revision", "-m", "all").succeeded();
            shop.pgcraft("upgrade").succeeded();
            String clerk = "clerk_" + ProcessHandle.current().pid();
            shop.run("CREATE ROLE %s; GRANT USAGE ON SCHEMA shop TO %s; GRANT INSERT ON shop.products TO %s"
                    .formatted(clerk, clerk, clerk));
            try {
                shop.run("SET SESSION AUTHORIZATION %s; INSERT INTO shop.products (name, price) VALUES ('Pot', 9)"
                        .formatted(clerk));
                assertThat(shop.ask("SELECT who FROM audit.changes")).isEqualTo(clerk);
                assertThat(shop.ask("SELECT has_table_privilege('%s', 'audit.changes', 'select, insert, update')"
                                .formatted(clerk)))
                        .isEqualTo("f");
            } finally {
                shop.run("DROP OWNED BY %s; DROP ROLE %s".formatted(clerk, clerk));
            }
        }
    }

    @Test
    void aSubsystemWithItsOwnCommand() throws IOException, SQLException {
        try (Shop shop = shop("queue")) {
            goesThereAndStays(shop);

            shop.run("INSERT INTO shop.mails (recipient) VALUES ('a'), ('b'), ('c')");
            shop.run("SET ROLE queue_worker; INSERT INTO queue.workers (name) VALUES ('one')");
            assertThat(shop.ask("SELECT string_agg(recipient, '' ORDER BY recipient) FROM shop.mails_take(2)"))
                    .isEqualTo("ab");
            assertThat(shop.pgcraft("queues").succeeded().out()).isEqualTo("shop.mails: 1\nshop.parcels: 0\n");
            assertThat(shop.pgcraft("queues", "--schema", "other").succeeded().out())
                    .isBlank();
            assertThat(shop.pgcraft("--json", "queues").succeeded().out()).contains("\"shop.mails: 1\"");
            assertThat(shop.pgcraft("--help").succeeded().out())
                    .contains("queues", "Says how much waits in each queue.");
            assertThat(shop.pgcraft("queues", "--help").succeeded().out())
                    .contains("Usage: pgcraft queues", "--schema=SCHEMA", "--database=URL");
            assertThat(shop.pgcraft("queues", "--schemas", "x").ended(2).err())
                    .contains("E001 unknown option \"--schemas\"");

            goesBack(shop);
            assertThat(shop.ask("SELECT count(*) FROM pg_roles WHERE rolname = 'queue_worker'"))
                    .isEqualTo("0");
            assertThat(shop.pgcraft("queues").ended(3).err()).contains("E226", "shop.mails");
        }
    }

    /** Two workers take at the same time: each gets its own, and neither waits. */
    @Test
    void twoWorkersDoNotGetTheSame() throws IOException, SQLException {
        try (Shop shop = shop("queue")) {
            shop.pgcraft("revision", "-m", "all").succeeded();
            shop.pgcraft("upgrade").succeeded();
            shop.run("INSERT INTO shop.mails (recipient) VALUES ('a'), ('b')");
            try (var first = shop.connect();
                    var statement = first.createStatement()) {
                first.setAutoCommit(false);
                statement.execute("SELECT * FROM shop.mails_take(1)");
                assertThat(shop.ask("SELECT recipient FROM shop.mails_take(1)")).isEqualTo("b");
                first.rollback();
            }
            assertThat(shop.ask("SELECT recipient FROM shop.mails_take(1)")).isEqualTo("a");
            shop.pgcraft("downgrade", "base", "--yes").succeeded();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extensions: [nanoid]   | extensions: [nano]  | "nano" is not on the class path; there is: nanoid
            extensions: [nanoid]   | extensions: [nanoid, nanoid] | E102 extension "nanoid" is listed twice
            class_path: nanoid.jar | class_path: no.jar  | E004 class path: "no.jar" does not exist
            extensions: [nanoid]   | extensions: []      | E114 there is no plugin "nanoid_key"
            extensions: [nanoid]   | {extensions: [x]    | E103
            """)
    void saysWhatIsMissing(String from, String to, String problem) throws IOException, SQLException {
        try (Shop shop = shop("nanoid")) {
            shop.edit("pgcraft.yaml", from, to);
            assertThat(shop.pgcraft("revision", "-m", "x").ended(2).err()).contains(problem);
        }
    }

    @Test
    void aJarThatIsBrokenIsNoDefectOfOurs() throws IOException, SQLException {
        try (Shop shop = shop("nanoid")) {
            Path services = Files.createDirectories(folder.resolve("src/META-INF/services"));
            Files.writeString(services.resolve("dev.pgcraft.plugin.Extension"), "com.example.Nowhere\n");
            ExampleJar.build(folder.resolve("src"), folder.resolve("nanoid.jar"));

            assertThat(shop.pgcraft("revision", "-m", "x").ended(2).err())
                    .contains("pgcraft.yaml:5: E225 an extension on the class path cannot be loaded", "Nowhere");
            assertThat(shop.pgcraft("frobnicate").ended(2).err()).contains("E225");
            assertThat(shop.pgcraft("--help").succeeded().out()).contains("upgrade");
        }
    }

    private Shop shop(String example) throws IOException, SQLException {
        Shop shop = new Shop(folder, TestServers.running());
        ExampleJar.install(example, folder);
        return shop;
    }

    private static void goesThereAndStays(Shop shop) {
        shop.pgcraft("revision", "-m", "all").succeeded();
        shop.pgcraft("upgrade").succeeded();
        assertThat(shop.pgcraft("check").succeeded().out()).startsWith("clean");
        assertThat(shop.pgcraft("revision", "-m", "again").succeeded().out()).startsWith("nothing to do");
    }

    private static void goesBack(Shop shop) {
        shop.pgcraft("downgrade", "base", "--yes").succeeded();
        assertThat(shop.pgcraft("current").succeeded().out()).startsWith("the database holds no revision");
    }
}
