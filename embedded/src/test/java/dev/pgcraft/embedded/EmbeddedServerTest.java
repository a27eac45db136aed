package dev.pgcraft.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process, one or more servers. */
final class EmbeddedServerTest {

    @TempDir
    private Path folder;

    @Test
    void startsTheVersionItIsAskedFor() throws SQLException {
        int majorVersion = EmbeddedServer.DEFAULT_VERSION;
        try (EmbeddedServer server = EmbeddedServer.temporary(majorVersion)) {
            assertThat(server.majorVersion()).isEqualTo(majorVersion);
            assertThat(ask(server, "SHOW server_version")).startsWith(majorVersion + ".");
            assertThat(ask(server, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "SHOW log_timezone")).isEqualTo("UTC");
        }
    }

    @Test
    void leavesNothingOfATemporaryServer() throws SQLException {
        Path data;
        try (EmbeddedServer server = EmbeddedServer.temporary(18)) {
            data = Path.of(ask(server, "SHOW data_directory"));
            assertThat(data).exists();
        }
        assertThat(data.resolve("..").normalize()).doesNotExist();
    }

    @Test
    void deletesWhatKilledProcessesLeftHalfMade() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path abandoned = folder.resolve("data-18.making-%d-half".formatted(gone.pid()));
        Path ours = folder.resolve(
                "data-18.making-%d-half".formatted(ProcessHandle.current().pid()));
        Files.writeString(Files.createDirectory(abandoned).resolve("PG_VERSION"), "18");
        Files.createDirectory(ours);
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("data-18"), 18, Durability.SCRATCH)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
            assertThat(abandoned).doesNotExist();
            assertThat(ours).exists();
        }
    }

    /** An initdb outlives the process that began it, and goes on writing. */
    @Test
    void isNotStoppedByWhatIsStillWritten() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path written = Files.createDirectories(
                folder.resolve("data-18.making-%d-half".formatted(gone.pid())).resolve("base"));
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.startVirtualThread(() -> {
            while (!enough.get()) {
                try {
                    Files.createDirectories(written);
                    Files.writeString(written.resolve(UUID.randomUUID().toString()), "x");
                } catch (IOException deletedMeanwhile) {
                    Thread.onSpinWait();
                }
            }
        });
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("data-18"), 18, Durability.SCRATCH)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    /** Memory elsewhere would outlive a server that is killed. */
    @Test
    void keepsTheSharedMemoryOfATemporaryServerInItsFolder() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.temporary(18)) {
            assertThat(Path.of(ask(server, "SHOW data_directory")).resolve("pg_dynshmem"))
                    .isNotEmptyDirectory();
        }
    }

    @Test
    void keepsTheDataOfADurableServer() throws SQLException {
        Path data = folder.resolve("data-18");
        try (EmbeddedServer server = EmbeddedServer.start(data, 18, Durability.DURABLE)) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            run(server, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
        try (EmbeddedServer server = EmbeddedServer.start(data, 18, Durability.DURABLE)) {
            assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void runsUntilItsLastUserIsGone() throws SQLException {
        Path data = folder.resolve("data-18");
        EmbeddedServer first = EmbeddedServer.start(data, 18, Durability.SCRATCH);
        EmbeddedServer second = EmbeddedServer.start(data, 18, Durability.SCRATCH);
        assertThat(second.port()).isEqualTo(first.port());
        first.close();
        assertThat(ask(second, "SELECT 1")).isEqualTo("1");
        second.close();
        assertThatThrownBy(() -> second.connect("postgres").close()).isInstanceOf(SQLException.class);
    }

    @Test
    void refusesAVersionThatIsNotThere() {
        assertThatThrownBy(() -> EmbeddedServer.temporary(11))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("E601 no PostgreSQL 11 is found on this machine")
                .hasMessageContaining("install the package postgresql-11");
    }

    @Test
    void refusesTheDataOfAnotherVersion() throws Exception {
        Files.writeString(folder.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedServer.start(folder, 18, Durability.DURABLE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("holds data of PostgreSQL 17, not 18");
    }

    @Test
    void saysWhyAServerDoesNotStart() throws Exception {
        Files.writeString(folder.resolve("PG_VERSION"), "18\n");
        assertThatThrownBy(() -> EmbeddedServer.start(folder, 18, Durability.DURABLE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("PostgreSQL does not start on \"%s\"".formatted(folder))
                .hasMessageContaining("postgresql.conf");
    }

    @Test
    void givesAUrlThatEscapesTheDatabase() {
        assertThat(new Address(5432, "secret").url("a b/c"))
                .isEqualTo("postgresql://postgres:secret@127.0.0.1:5432/a%20b%2Fc");
    }

    private static String ask(EmbeddedServer server, String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
