package dev.pgcraft.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal;
import dev.pgcraft.migrate.Draft;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionFolder;
import dev.pgcraft.migrate.RevisionWriter;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration while 50 clients of pgbench are at work on its tables. */
final class BusyDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void migratesBetweenThemAndStopsNobody() throws Exception {
        try (Grounds grounds = new Grounds(folder)) {
            write(grounds);
            String url = grounds.server().url(Grounds.DATABASE);
            grounds.terminal()
                    .launch(List.of("pgbench", "-i", "-q", "-s", "1", url))
                    .result()
                    .succeeded();
            Terminal.Running load = grounds.terminal()
                    .launch(List.of("pgbench", "-n", "-c", "50", "-j", "2", "-T", "600", "--max-tries=1", url));
            Terminal.Running upgrade;
            try (Connection report = grounds.connect();
                    Statement statement = report.createStatement()) {
                Grounds.await(() -> busy(grounds) >= 50);
                report.setAutoCommit(false);
                statement.execute("SELECT count(*) FROM pgbench_accounts");
                upgrade = grounds.terminal().start("upgrade");
                Grounds.await(() -> said(upgrade).contains("try 3"));
                report.commit();
            }
            Terminal.Result result = upgrade.result().succeeded();
            assertThat(result.err())
                    .contains("waiting for a lock on what migrations/V", "ALTER TABLE public.pgbench_accounts");
            assertThat(load.process().isAlive()).as(() -> said(load)).isTrue();
            assertStillAtWork(grounds);
            load.process().destroy();
            load.process().waitFor();
            assertUpgraded(grounds);
            assertThat(Files.readString(load.err())).doesNotContain("aborted", "ERROR");
        }
    }

    private static void write(Grounds grounds) throws IOException {
        Files.writeString(
                grounds.folder().resolve("pgcraft.yaml"),
                "locks: {timeout: 200ms, patience: 5min}\n",
                StandardOpenOption.APPEND);
        RevisionWriter writer =
                new RevisionWriter(new RevisionFolder(grounds.migrations(), "migrations"), Clock.systemUTC(), "0.1.0");
        Revision first = writer.write(Draft.of(
                "column",
                List.of(),
                new Script(List.of(new Script.Part(new Splitter().split("""
                                CREATE TABLE public.audit (at timestamptz);
                                ALTER TABLE public.pgbench_accounts ADD COLUMN note text DEFAULT '' NOT NULL;
                                ALTER TABLE public.pgbench_tellers ADD CONSTRAINT sane CHECK (tid > 0)
                                """), true))),
                Optional.empty()));
        writer.write(Draft.of(
                "index",
                List.of(first.id()),
                new Script(List.of(new Script.Part(
                        new Splitter().split("CREATE INDEX CONCURRENTLY by_branch ON public.pgbench_accounts (bid)"),
                        false))),
                Optional.empty()));
    }

    private static long busy(Grounds grounds) {
        return Long.parseLong(
                ask(grounds, "SELECT count(*)::text FROM pg_stat_activity WHERE application_name = 'pgbench'"));
    }

    /** Nobody stands in a queue behind the migration any more. */
    private static void assertStillAtWork(Grounds grounds) {
        String query = "SELECT sum(xact_commit)::text FROM pg_stat_database WHERE datname = current_database()";
        long before = Long.parseLong(ask(grounds, query));
        Grounds.await(() -> Long.parseLong(ask(grounds, query)) > before + 100);
    }

    private static void assertUpgraded(Grounds grounds) {
        assertThat(ask(grounds, "SELECT string_agg(state, ' ') FROM pgcraft.revisions"))
                .isEqualTo("done done");
        assertThat(ask(
                        grounds,
                        "SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'public.by_branch'::regclass"))
                .isEqualTo("true");
        assertThat(ask(grounds, "SELECT count(*)::text FROM pgbench_accounts WHERE note = ''"))
                .isEqualTo("100000");
    }

    private static String ask(Grounds grounds, String query) {
        try (Connection connection = grounds.connect()) {
            return Picture.ask(connection, query).getFirst();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Terminal.Running program) {
        try {
            return Files.readString(program.err());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
