package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgcraft.commandline.Terminal.Result;
import dev.pgcraft.commandline.Terminal.Running;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to people that is not said to programs; on a terminal that {@code script} makes. */
@SuppressWarnings("NullAway.Init")
final class OnTerminalTest {

    private static final String RED = "\u001b[31m";
    private static final int CTRL_C = 3;
    private static final String ERASE = "\r\u001b[K";

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(folder, TestServers.running());
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1)");
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y   | 0 | took back
            yes | 0 | took back
            n   | 1 | E012
            ''  | 1 | E012
            """)
    void asksBeforeRowsAreLost(String typed, int exit, String outcome) throws SQLException {
        shop.pgcraft("revision", "first").succeeded();
        shop.pgcraft("upgrade").succeeded();

        Result asked = shop.terminal().with("NO_COLOR", "1").onTerminal(typed, "downgrade", "-1");

        assertThat(asked.ended(exit).out())
                .contains("this loses data: table inventory.products: its rows are gone", "go on? [y/N]", outcome);
        assertThat(shop.ask("select to_regclass('inventory.products')"))
                .isEqualTo(exit == 0 ? "null" : "inventory.products");
    }

    @ParameterizedTest
    @CsvSource({"TERM, xterm, true", "TERM, dumb, false", "NO_COLOR, 1, false", "NO_COLOR, '', true"})
    void problemsAreRedWhereTheyMayBe(String variable, String value, boolean red) {
        Result shown =
                shop.terminal().with("TERM", "xterm").with(variable, value).onTerminal("", "upgrade", "ffff");

        assertThat(shown.ended(2).out().contains(RED)).isEqualTo(red);
    }

    @Test
    void saysHowFarItHasComeAndLeavesNoTrace() throws IOException {
        StringBuilder model = new StringBuilder("resources:\n");
        for (int i = 0; i < 2000; i++) {
            model.append("  shop.t%d: {columns: {a: text, b: text}, indexes: {i%d: \"{a}\"}}\n".formatted(i, i));
        }
        shop.write("model.yaml", model.toString());

        Result shown = shop.terminal().with("TERM", "xterm").onTerminal("", "revision", "much", "--no-proof");

        assertThat(shown.succeeded().out()).containsPattern("\r\u001b\\[Kbuilding [\\d,]+ of 4,001 objects");
        assertThat(shown.out().lastIndexOf(ERASE)).isGreaterThan(shown.out().lastIndexOf(" objects"));
        assertThat(shop.pgcraft("revision", "more", "--empty").succeeded().err())
                .doesNotContain(ERASE);
    }

    @Test
    void saysWhichRevisionAndWhichFileItIsAt() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        String file = shop.migrations().getLast();
        shop.write(file, Files.readString(folder.resolve(file)) + "SELECT pg_sleep(1.2);\n");
        shop.pgcraft("revision", "--empty", "second").succeeded();
        Terminal seen = shop.terminal().with("TERM", "xterm");

        assertThat(seen.onTerminal("", "prove").succeeded().out()).contains(ERASE + "proving 2 of 2 revisions");
        assertThat(seen.onTerminal("", "upgrade").succeeded().out())
                .contains(ERASE + "running file 2 of 2: migrations/V");
    }

    /** What the shell says next is not to stand behind it. */
    @Test
    void anInterruptedCommandEndsItsLine() throws Exception {
        shop.pgcraft("revision", "first").succeeded();
        shop.pgcraft("revision", "--empty", "second").succeeded();
        for (String file : shop.migrations()) {
            shop.write(file, shop.read(file) + "SELECT pg_sleep(" + (file.contains("first") ? "1.2" : "3600") + ");\n");
        }
        Running running = shop.terminal().with("TERM", "xterm").startOnTerminal("upgrade");
        try (OutputStream keyboard = running.process().getOutputStream()) {
            while (!Files.readString(running.out()).contains("running file 2 of 2")) {
                assertThat(running.process().isAlive()).isTrue();
                Thread.onSpinWait();
            }
            keyboard.write(CTRL_C);
            keyboard.flush();

            assertThat(running.result().ended(130).out())
                    .containsPattern("running file 2 of 2: migrations/V\\d+__second\\.sql[^\\n]*\r?\n")
                    .endsWith("\n");
        }
    }
}
