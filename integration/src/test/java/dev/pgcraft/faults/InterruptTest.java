package dev.pgcraft.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal;
import dev.pgcraft.migrate.Draft;
import dev.pgcraft.migrate.RevisionFolder;
import dev.pgcraft.migrate.RevisionWriter;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C in the middle of a statement that takes long. */
final class InterruptTest {

    private static final String ASLEEP =
            "SELECT pid::text FROM pg_stat_activity" + " WHERE wait_event = 'PgSleep' AND application_name = 'pgcraft'";
    private static final String OTHERS =
            "SELECT pid::text FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    @TempDir
    private Path folder;

    /** It would go on for an hour, in a transaction or outside of any. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingOfTheStatementStaysOnTheServer(boolean transactional) throws Exception {
        try (Grounds grounds = new Grounds(folder)) {
            Script sleep =
                    new Script(List.of(new Script.Part(new Splitter().split("SELECT pg_sleep(3600)"), transactional)));
            new RevisionWriter(new RevisionFolder(grounds.migrations(), "migrations"), Clock.systemUTC(), "0.1.0")
                    .write(Draft.of("sleep", List.of(), sleep, Optional.empty()));
            Terminal.Running program = grounds.terminal().start("upgrade");
            Grounds.await(
                    () -> !program.process().isAlive() || !ask(grounds, ASLEEP).isEmpty());

            Strike.INTERRUPT.at(program, grounds.server());

            Terminal.Result result = program.result();
            assertThat(result.exit()).as(result.err()).isEqualTo(130);
            Grounds.await(() -> ask(grounds, OTHERS).isEmpty());
            grounds.assertNothingIsLeft();
        }
    }

    private static List<String> ask(Grounds grounds, String query) {
        try (Connection connection = grounds.connect()) {
            return Picture.ask(connection, query);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
