package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Script;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several migrations of one database at a time. */
final class LockTest {

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void open() throws SQLException {
        site = new Site(folder);
    }

    @AfterEach
    void close() throws SQLException {
        site.close();
    }

    @Test
    void eachRevisionIsAppliedOnce() throws Exception {
        List<Revision> chain = site.chain("a", "b", "c", "d");
        Revisions revisions = site.revisions();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Revision>>> upgrades = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                upgrades.add(threads.submit(() -> site.migrator().upgrade(revisions, "head")));
            }
            List<Revision> applied = new ArrayList<>();
            for (Future<List<Revision>> upgrade : upgrades) {
                applied.addAll(upgrade.get());
            }
            assertThat(applied).containsExactlyElementsOf(chain);
        }
        assertThat(site.tables()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void theSecondWaitsForTheFirstAndFindsNothingToDo() throws Exception {
        site.chain("a");
        Revisions revisions = site.revisions();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        Migrator first = site.migrator(Patience.STANDARD, event -> {
            if (event instanceof Event.Started) {
                started.countDown();
                await(waiting);
            }
        });
        Migrator second = site.migrator(Patience.STANDARD, event -> {
            if (event instanceof Event.Waiting) {
                waiting.countDown();
            }
        });
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<List<Revision>> upgrade = threads.submit(() -> first.upgrade(revisions, "head"));
            await(started);
            assertThat(second.upgrade(revisions, "head")).isEmpty();
            assertThat(upgrade.get()).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterALongWaitItNamesTheHolder() throws SQLException {
        site.chain("a");
        List<Event> events = new ArrayList<>();
        try (Connection other = site.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + site.table().lockKey() + ")");
            String pid = pid(statement);

            Problem problem = catchThrowableOfType(
                            ProblemException.class,
                            () -> site.migrator(Duration.ofMillis(300), events).upgrade(site.revisions(), "head"))
                    .problems()
                    .getFirst();

            assertThat(problem.code()).isEqualTo(Code.LOCK_NOT_HAD);
            assertThat(problem.message()).endsWith("pid " + pid);
            assertThat(events).containsExactly(new Event.Waiting(Integer.parseInt(pid)));
        }
        assertThat(site.tables()).isEmpty();
    }

    private static String pid(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aConcurrentIndexBuildIsNotHeldUpByAWaiter() throws Exception {
        Revision first = site.chain("a").getFirst();
        site.write(
                "index",
                new Script(List.of(Site.alone("CREATE INDEX CONCURRENTLY i ON public.a (id)"))),
                Optional.empty(),
                first);
        Revisions revisions = site.revisions();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<List<Revision>> one = threads.submit(() -> site.migrator().upgrade(revisions, "head"));
            Future<List<Revision>> two = threads.submit(() -> site.migrator().upgrade(revisions, "head"));
            assertThat(one.get().size() + two.get().size()).isEqualTo(2);
        }
        assertThat(site.ask("SELECT indexname::text FROM pg_indexes WHERE tablename = 'a'"))
                .containsExactly("i");
    }
}
