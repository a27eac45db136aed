package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees first, with nothing set up. */
@SuppressWarnings("NullAway.Init")
final class FirstUseTest {

    @TempDir
    private Path folder;

    @Test
    void demoGoesThereAndBackAndLeavesNothing() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Result demo = new Terminal(folder, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary))
                .pgcraft("demo", "--database", "postgresql://127.0.0.1:1/never")
                .succeeded();

        assertThat(demo.out())
                .contains(
                        "$ pgcraft revision",
                        "__first_tables.sql",
                        "$ pgcraft upgrade",
                        "Ada",
                        "$ pgcraft downgrade -1");
        assertThat(demo.out().lines().count()).isLessThan(60);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.toString().contains("demo"))).isEmpty();
        }
    }

    @Test
    void aNewProjectWorksAtOnce() throws IOException {
        Terminal terminal = new Terminal(folder, Map.of());
        terminal.pgcraft("new", "shop", "--yaml").succeeded();
        Terminal shop = new Terminal(folder.resolve("shop"), Map.of());

        shop.pgcraft("revision", "-m", "first tables").succeeded();
        Result upgrade = shop.pgcraft("upgrade").succeeded();
        Result check = shop.pgcraft("check").succeeded();

        assertThat(upgrade.err()).isEqualTo("database: embedded PostgreSQL 18, database shop\n");
        assertThat(check.out()).startsWith("clean");
        assertThat(terminal.pgcraft("new", "shop").ended(2).err()).contains("E009");
    }

    @Test
    void aNewProjectInJavaIsTheSameProject() throws IOException {
        Terminal terminal = new Terminal(folder, Map.of());
        terminal.pgcraft("new", "shop", "--java").succeeded();
        Terminal shop = new Terminal(folder.resolve("shop"), Map.of());

        shop.pgcraft("revision", "-m", "first tables").succeeded();
        terminal.pgcraft("new", "yaml").succeeded();
        Files.copy(folder.resolve("yaml/model.yaml"), folder.resolve("shop/model.yaml"));
        Path settings = folder.resolve("shop/pgcraft.yaml");
        Files.writeString(settings, Files.readString(settings).replace("Models.java", "model.yaml"));

        assertThat(shop.pgcraft("revision", "-m", "again").succeeded().out()).startsWith("nothing to do");
    }
}
