package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.server.PgBouncer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations through a pgbouncer. */
final class PooledConnectionTest {

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void open() throws SQLException, IOException {
        assumeTrue(PgBouncer.isInstalled(), "there is no /usr/sbin/pgbouncer: install the package pgbouncer");
        site = new Site(Files.createDirectory(folder.resolve("migrations")));
        site.chain("a", "b");
    }

    @AfterEach
    void close() throws SQLException {
        if (PgBouncer.isInstalled()) {
            site.close();
        }
    }

    /** From a pool of one, nobody gets anything while another is in a transaction. */
    @Timeout(60)
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20})
    void aSessionForOneTransactionIsRefused(int size) throws Exception {
        try (PgBouncer pool = PgBouncer.start(folder, site.url(), "transaction", size)) {
            Problem problem = catchThrowableOfType(
                            ProblemException.class, () -> migrator(pool).upgrade(site.revisions(), "head"))
                    .problems()
                    .getFirst();

            assertThat(problem.code()).isEqualTo(Code.LOCK_NOT_HAD);
            assertThat(problem.message()).contains("pool");
            assertThat(locks(site)).isZero();
            assertThat(site.tables()).isEmpty();
            assertThat(migrator(pool).current()).isEqualTo(History.NONE);
        }
    }

    /** With clients that come and go, it is chance who gets which session. */
    @Test
    void aBusyPoolIsRefusedEachTime() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (PgBouncer pool = PgBouncer.start(folder, site.url(), "transaction");
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> clients = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                clients.add(threads.submit(() -> disturb(pool, enough)));
            }
            try {
                for (int look = 0; look < 20; look++) {
                    Problem problem = catchThrowableOfType(
                                    ProblemException.class, () -> migrator(pool).upgrade(site.revisions(), "head"))
                            .problems()
                            .getFirst();
                    assertThat(problem.code()).isEqualTo(Code.LOCK_NOT_HAD);
                    assertThat(locks(site)).isZero();
                }
            } finally {
                enough.set(true);
            }
            for (Future<Boolean> client : clients) {
                assertThat(client.get(1, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(site.tables()).isEmpty();
        }
    }

    private static boolean disturb(PgBouncer pool, AtomicBoolean enough) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc(pool));
                Statement statement = connection.createStatement()) {
            while (!enough.get()) {
                statement.execute("SELECT pg_sleep(0.001)");
            }
            return enough.get();
        }
    }

    /** What the first look missed: the lock went to one session, the statements go to another. */
    @Test
    void aLockTakenInAnotherSessionIsGivenBack() throws Exception {
        try (PgBouncer pool = PgBouncer.start(folder, site.url(), "transaction");
                Session session = Session.open(new Pooled(pool), site.table());
                Connection other = DriverManager.getConnection(jdbc(pool));
                Statement statement = other.createStatement();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Lock lock = new Lock(session, new Pool(new Pooled(pool), site.table()), Patience.STANDARD.whole());
            lock.take(event -> {});
            other.setAutoCommit(false);
            statement.execute("SELECT 1");
            assertThat(locks(site)).isOne();

            Future<?> refused = thread.submit(() -> {
                lock.require();
                return "not refused";
            });
            while (site.ask("SELECT pid::text FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND query LIKE '%pg_locks%' AND pid <> pg_backend_pid()")
                    .isEmpty()) {
                assertThat(refused.isDone()).isFalse();
            }
            other.rollback();

            assertThat(catchThrowableOfType(ExecutionException.class, () -> refused.get(1, TimeUnit.MINUTES))
                            .getCause())
                    .isInstanceOf(ProblemException.class);
            assertThat(locks(site)).isZero();
        }
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void aSessionOfOnesOwnIsNot(int size) throws Exception {
        try (PgBouncer pool = PgBouncer.start(folder, site.url(), "session", size)) {
            migrator(pool).upgrade(site.revisions(), "head");
            assertThat(locks(site)).isZero();
        }
        assertThat(site.tables()).containsExactly("a", "b");
    }

    @Test
    void theServerItselfIsNot() throws SQLException {
        site.migrator().upgrade(site.revisions(), "head");
        assertThat(site.tables()).containsExactly("a", "b");
    }

    /** A login that may be used only once has no second connection to look with. */
    @Test
    void oneConnectionIsEnough() throws Exception {
        String role = "lonely_" + Long.toHexString(System.nanoTime());
        site.run("CREATE ROLE %s LOGIN PASSWORD 'x' CONNECTION LIMIT 1".formatted(role));
        site.run("GRANT CREATE ON DATABASE %s TO %s".formatted(site.describe(), role));
        site.run("GRANT CREATE ON SCHEMA public TO " + role);
        try {
            String url = site.url().replaceFirst("//[^@]*@", "//");
            Migrator migrator = Migrator.of(new Login(url, role), site.table());
            assertThat(migrator.upgrade(site.revisions(), "head")).hasSize(2);
        } finally {
            site.run("DROP OWNED BY " + role + " CASCADE");
            site.run("DROP ROLE " + role);
        }
    }

    private Migrator migrator(PgBouncer pool) {
        return Migrator.of(new Pooled(pool), site.table());
    }

    private static long locks(Site site) throws SQLException {
        return site.ask("SELECT pid::text FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                .size();
    }

    private static String jdbc(PgBouncer pool) {
        return pool.url().replaceFirst("postgresql://anybody@", "jdbc:postgresql://") + "?user=anybody";
    }

    private record Pooled(PgBouncer pool) implements Target {

        /** Asks nothing by itself, as where a project names the pool. */
        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbc(pool) + "&assumeMinServerVersion=15");
        }

        @Override
        public String describe() {
            return "pooled";
        }
    }

    private record Login(String url, String role) implements Target {

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:" + url, role, "x");
        }

        @Override
        public String describe() {
            return role;
        }
    }
}
