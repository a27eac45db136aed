package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose SQL depends on the server is compiled for the one at hand. */
@SuppressWarnings("NullAway.Init")
final class ServerVersionTest {

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeByWhomTheServerHas() throws IOException, SQLException {
        try (Shop shop = new Shop(folder, TestServers.running())) {
            shop.edit("pgcraft.yaml", "model:", "plugins: [uuid7_key]\nmodel:");
            shop.pgcraft("revision", "-m", "all").succeeded();
            shop.pgcraft("upgrade").succeeded();

            String file = shop.read(shop.migrations().getLast());
            assertThat(file).contains(TestServers.majorVersion() < 18 ? "inventory._uuid7()" : "DEFAULT uuidv7()");
            assertThat(shop.pgcraft("check").succeeded().out()).startsWith("clean");
            assertThat(shop.pgcraft("diff", "model", "database").succeeded().out())
                    .doesNotContain("uuid");
        }
    }

    /** Without a way into the database, it is compiled for the scratch server. */
    @Test
    void noDatabaseIsNeeded() throws IOException, SQLException {
        try (Shop shop = new Shop(folder, TestServers.running())) {
            shop.edit("pgcraft.yaml", "model:", "plugins: [uuid7_key]\nmodel:");
            shop.pgcraft("--database", "postgresql://127.0.0.1:1/never", "revision", "-m", "all")
                    .succeeded();
            assertThat(Files.exists(folder.resolve("migrations"))).isTrue();
            assertThat(shop.pgcraft("revision", "-m", "again").succeeded().out())
                    .startsWith("nothing to do");
        }
    }
}
