package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects of kinds that pgcraft does not manage, in a project that needs them. */
@SuppressWarnings("NullAway.Init")
final class UnmanagedTest {

    private static final String COLLATION = "CREATE COLLATION inventory.plain (provider = libc, locale = 'C');\n";
    private static final String VIEW = """
            CREATE VIEW inventory.sorted AS
            SELECT name FROM inventory.products ORDER BY name COLLATE inventory.plain;
            """;

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(folder, TestServers.running());
        shop.pgcraft("revision", "first").succeeded();
        shop.edit("pgcraft.yaml", "[model.yaml]", "[model.yaml, objects.sql]");
        shop.write("objects.sql", COLLATION + VIEW);
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void theModelMayUseWhatARevisionMakes() throws IOException, SQLException {
        assertThat(shop.pgcraft("revision", "sorted").ended(2).err())
                .contains("E401 collation inventory.plain is of a kind that pgcraft does not manage", "--empty");

        shop.pgcraft("revision", "--empty", "collation").succeeded();
        List<String> files = shop.migrations();
        append(files.get(3), COLLATION);
        append(files.get(1), "DROP COLLATION inventory.plain;\n");
        shop.pgcraft("revision", "sorted").succeeded();
        shop.pgcraft("upgrade").succeeded();

        assertThat(shop.pgcraft("check").succeeded().out()).startsWith("clean");
        shop.write("objects.sql", COLLATION + VIEW.replace("SELECT name", "SELECT name, price"));
        shop.pgcraft("revision", "price").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.pgcraft("prove").succeeded();
        shop.run("DROP VIEW inventory.sorted; DROP COLLATION inventory.plain");
        assertThat(shop.pgcraft("check").ended(1).out())
                .contains("database: somebody did drop collation inventory.plain");
    }

    @Test
    void whatOthersMakeIsNamedAndStays() throws IOException, SQLException {
        shop.write("objects.sql", "");
        shop.pgcraft("upgrade").succeeded();
        shop.run(COLLATION);

        assertThat(shop.pgcraft("check").succeeded().err())
                .contains("collation inventory.plain was not made by this project");
        assertThat(shop.pgcraft("downgrade", "base", "--yes").ended(1).err()).contains("collation inventory.plain");
        assertThat(shop.ask("SELECT count(*) FROM pg_collation WHERE collname = 'plain'"))
                .isEqualTo("1");
    }

    private void append(String file, String sql) throws IOException {
        shop.write(file, shop.read(file) + sql);
    }
}
