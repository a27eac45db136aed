package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Script;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations of tables that others are using. */
final class TableLockTest {

    private static final Patience SHORT = new Patience(Duration.ofMillis(100), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private Site site;
    private final List<Event> events = new ArrayList<>();

    @BeforeEach
    void open() throws SQLException {
        site = new Site(folder);
        Revision first = site.chain("a").getFirst();
        site.migrator().upgrade(site.revisions(), "head");
        site.write(
                "two statements",
                "CREATE TABLE public.b (id int);\nALTER TABLE public.a ADD COLUMN name text",
                "SELECT",
                first);
    }

    @AfterEach
    void close() throws SQLException {
        site.close();
    }

    @Test
    void theWholeFileIsTriedAgainUntilTheOthersAreGone() throws SQLException {
        try (Connection other = site.connect()) {
            use(other, "a");
            Migrator migrator = site.migrator(SHORT, event -> {
                events.add(event);
                if (event instanceof Event.Blocked blocked) {
                    assertThat(tables()).as("nothing is kept while it waits").containsExactly("a");
                    if (blocked.nextTry() == 3) {
                        commit(other);
                    }
                }
            });

            migrator.upgrade(site.revisions(), "head");
        }
        assertThat(site.tables()).containsExactly("a", "b");
        assertThat(site.ask("SELECT state FROM pgcraft.revisions ORDER BY applied_at"))
                .containsExactly("done", "done");
        List<Event.Blocked> blocked = events.stream()
                .flatMap(event -> event instanceof Event.Blocked one
                        ? Optional.of(one).stream()
                        : Optional.<Event.Blocked>empty().stream())
                .toList();
        assertThat(blocked).extracting(Event.Blocked::nextTry).containsExactly(2, 3);
        assertThat(blocked)
                .extracting(Event.Blocked::statement)
                .containsOnly("ALTER TABLE public.a ADD COLUMN name text");
        assertThat(blocked.getLast().pause()).isGreaterThan(blocked.getFirst().pause());
        assertThat(blocked.getFirst().where().line()).isPositive();
    }

    @Test
    void patienceEnds() throws SQLException {
        try (Connection other = site.connect()) {
            use(other, "a");
            Patience little = new Patience(Duration.ofMillis(50), Duration.ofMillis(400));

            Problem problem = catchThrowableOfType(
                            ProblemException.class,
                            () -> site.migrator(little, events::add).upgrade(site.revisions(), "head"))
                    .problems()
                    .getFirst();

            assertThat(problem.code()).isEqualTo(Code.TABLE_LOCK_NOT_HAD);
            assertThat(problem.message()).contains("\"two statements\"", "ALTER TABLE public.a ADD COLUMN name text");
            assertThat(site.tables()).containsExactly("a");
            assertThat(site.ask("SELECT state FROM pgcraft.revisions ORDER BY applied_at"))
                    .containsExactly("done", "failed");
        }
        site.migrator().upgrade(site.revisions(), "head");
        assertThat(site.tables()).containsExactly("a", "b");
    }

    @Test
    void aFileMayHaveAPatienceOfItsOwn() throws SQLException {
        Revision own = site.write(
                "own",
                "SET lock_timeout = '10min'; SELECT set_config('test.seen', current_setting('lock_timeout'), false);"
                        + " CREATE TABLE public.seen AS SELECT current_setting('lock_timeout') AS setting",
                "SELECT",
                site.revisions().heads().getFirst());
        site.write("next", "INSERT INTO public.seen VALUES (current_setting('lock_timeout'))", "SELECT", own);

        site.migrator(SHORT, events::add).upgrade(site.revisions(), "head");

        assertThat(site.ask("SELECT setting FROM public.seen")).containsExactly("10min", "100ms");
    }

    @Test
    void aConcurrentBuildWaitsForAsLongAsItTakes() throws Exception {
        site.migrator().upgrade(site.revisions(), "head");
        site.write(
                "index",
                new Script(List.of(Site.alone("CREATE INDEX CONCURRENTLY i ON public.a (id)"))),
                Optional.empty(),
                site.revisions().heads().getFirst());
        try (Connection other = site.connect()) {
            use(other, "a");
            Thread upgrade = Thread.startVirtualThread(
                    () -> site.migrator(SHORT, events::add).upgrade(site.revisions(), "head"));
            while (site.ask("SELECT pid::text FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND datname = current_database() AND now() - query_start > interval '300 ms'")
                    .isEmpty()) {
                assertThat(upgrade.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            commit(other);
            upgrade.join();
        }
        assertThat(site.ask("SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'public.i'::regclass"))
                .containsExactly("true");
        assertThat(events).noneMatch(event -> event instanceof Event.Blocked);
    }

    private static void use(Connection other, String table) throws SQLException {
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("INSERT INTO public." + table + " VALUES (1)");
        }
    }

    private static void commit(Connection other) {
        try {
            other.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables() {
        try {
            return site.tables();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
