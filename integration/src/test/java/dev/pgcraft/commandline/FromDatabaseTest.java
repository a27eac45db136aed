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

/** {@code revision --from-database} where somebody has changed the database by hand. */
@SuppressWarnings("NullAway.Init")
final class FromDatabaseTest {

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(folder, TestServers.running());
        shop.pgcraft("revision", "first").succeeded();
        shop.pgcraft("upgrade").succeeded();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void aRevisionThatOnlyThisDatabaseCouldTakeIsNotWritten() throws IOException, SQLException {
        shop.run("ALTER TABLE inventory.products DROP CONSTRAINT positive_price");
        List<String> files = shop.migrations();

        assertThat(shop.pgcraft("revision", "--from-database", "again").ended(1).err())
                .contains(
                        "E602",
                        "for this database alone",
                        "\"positive_price\" for relation \"products\" already exists")
                .contains("--no-proof");
        assertThat(shop.migrations()).isEqualTo(files);

        shop.pgcraft("revision", "--from-database", "again", "--no-proof").succeeded();
        assertThat(shop.migrations()).hasSizeGreaterThan(files.size());
    }

    @Test
    void aRevisionThatLeavesOthersElsewhereIsNotWritten() throws IOException, SQLException {
        shop.run("ALTER TABLE inventory.products ADD COLUMN sku text");
        shop.edit("model.yaml", "price: numeric", "sku: text\n      colour: text\n      price: numeric");

        assertThat(shop.pgcraft("revision", "--from-database", "colour")
                        .ended(1)
                        .err())
                .contains("E602", "there it leaves this to do: create column inventory.products.sku");
    }

    @Test
    void aRevokeIsNoGrant() throws IOException, SQLException {
        shop.edit("pgcraft.yaml", "[model.yaml]", "[model.yaml, objects.sql]");
        shop.write("objects.sql", "CREATE FUNCTION inventory.one() RETURNS integer LANGUAGE sql RETURN 1;");
        shop.pgcraft("revision", "one").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.run("REVOKE EXECUTE ON FUNCTION inventory.one() FROM PUBLIC");

        assertThat(shop.pgcraft("check").succeeded().err())
                .contains("revoke of execute on function inventory.one() from public was not made by this project");
    }

    @Test
    void theWordsOfDriftTellADefinitionFromAComment() throws SQLException {
        shop.run("ALTER TABLE inventory.products SET (fillfactor = 50); COMMENT ON TABLE inventory.products IS 'x'");

        assertThat(shop.pgcraft("check").ended(1).out())
                .contains("somebody did alter table inventory.products: definition, comment");
        shop.run("ALTER TABLE inventory.products RESET (fillfactor)");
        assertThat(shop.pgcraft("check").ended(1).out())
                .contains("somebody did alter table inventory.products: comment");
    }
}
