package dev.pgcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty sessions at once, and what must be true whatever they do. */
final class CrowdTest {

    private static final int SESSIONS = 20;
    private static final int CALLS = 40;

    private static final String STOCK = """
            resources:
              ops.stock:
                factory: ledger
                columns: {account: text, region: text}
                plugins:
                  - balance_limit: {by: [account], min: 0}
                  - balance_limit: {by: [region, account], min: -50}
                  - balances: {by: account}
                  - running_balances: {by: account}
                  - latest: {by: account}
                  - idempotency_key
                events:
                  reconcile:
                    parameters: {account: text, value: bigint}
                    desired: select account, value from input
                    diff_keys: account
                  add: {parameters: {account: text, value: bigint}}
            """;

    private static final String CROSSWISE = """
            resources:
              ops.stock:
                factory: ledger
                columns: {region: text default 'r1', sku: text}
                plugins:
                  - balance_limit: {by: region, min: -1000000}
                  - balance_limit: {by: [region, sku], min: -1000000}
                  - balances: {by: region, name: by_region}
                events:
                  by_sku:
                    parameters: {sku: text, value: bigint}
                    desired: select sku, value from input
                    diff_keys: sku
                  by_region:
                    parameters: {region: text, sku: text, value: bigint}
                    desired: select region, sku, value from input
                    existing: select region, balance as value from ops.stock_by_region_balances
                    diff_keys: region
            """;

    private static final String JOURNAL = """
            resources:
              fin.journal:
                factory: ledger
                columns: {account: integer}
                plugins: [double_entry, {balances: {by: account}}]
            """;

    /** What one session does, and what it was refused. */
    private interface Task {
        List<String> run(Connection session, int number) throws SQLException;
    }

    /** All begin at the same moment. */
    private static List<String> crowd(Book book, String isolation, Task task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SESSIONS);
        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            int number = i;
            tasks.add(() -> {
                try (Connection session = book.session()) {
                    assertThat(Book.refusal(session, "SET default_transaction_isolation = '%s'".formatted(isolation)))
                            .isEqualTo("accepted");
                    start.await();
                    return task.run(session, number);
                }
            });
        }
        List<String> refusals = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(SESSIONS)) {
            for (Future<List<String>> done : pool.invokeAll(tasks)) {
                refusals.addAll(done.get());
            }
        }
        return refusals;
    }

    /** Until it is accepted. */
    private static List<String> insist(Connection session, String sql) {
        List<String> tries = new ArrayList<>();
        do {
            tries.add(Book.refusal(session, sql));
        } while (!tries.getLast().equals("accepted"));
        return tries;
    }

    /** Nothing but losers of a race, and these only where the isolation level has them. */
    private static void assertStates(List<String> refusals, String isolation, String... more) {
        List<String> expected = new ArrayList<>(List.of(more));
        expected.add("accep");
        if (!isolation.equals("read committed")) {
            expected.add("40001");
        }
        assertThat(refusals.stream().map(refusal -> refusal.substring(0, 5)).distinct())
                .isSubsetOf(expected);
    }

    /** Transfers of several rows in one statement, groups in any order, some too large. */
    private static List<String> transfers(Connection session, int number) {
        Random random = new Random(number);
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            List<String> rows = new ArrayList<>();
            for (int pair = 0; pair <= random.nextInt(2); pair++) {
                int amount = 1 + random.nextInt(60);
                rows.add("(%s, 'r%d', %d)".formatted(account(random), random.nextInt(3), -amount));
                rows.add("(%s, 'r%d', %d)".formatted(account(random), random.nextInt(3), amount));
            }
            refusals.add(Book.refusal(
                    session, "INSERT INTO ops.stock (account, region, value) VALUES " + String.join(", ", rows)));
        }
        return refusals;
    }

    private static String account(Random random) {
        int number = random.nextInt(6);
        return number == 0 ? "NULL" : "'a" + number + "'";
    }

    @ParameterizedTest
    @CsvSource({"read committed, true", "read committed, false", "repeatable read, true", "serializable, false"})
    void limitsHold(String isolation, boolean before) throws Exception {
        String bare = STOCK.substring(0, STOCK.indexOf("    plugins:"));
        try (Book book = Book.of(before ? bare : STOCK)) {
            book.run("INSERT INTO ops.stock (account, region, value)"
                    + " SELECT NULLIF('a' || g % 6, 'a0'), 'r' || g % 3, 50 FROM generate_series(1, 18) g");
            book.become(STOCK);

            List<String> refusals = crowd(book, isolation, CrowdTest::transfers);

            assertStates(refusals, isolation, "23514");
            assertThat(refusals).anyMatch("accepted"::equals).anyMatch(refusal -> refusal.startsWith("23514"));
            assertSound(book);
        }
    }

    private static void assertSound(Book book) throws SQLException {
        assertThat(book.rows("SELECT account, region, sum(value) FROM ops.stock"
                        + " GROUP BY GROUPING SETS ((account), (account, region))"
                        + " HAVING sum(value) < CASE WHEN GROUPING(region) = 1 THEN 0 ELSE -50 END"))
                .isEmpty();
        assertThat(book.rows("SELECT account, balance FROM ops.stock_balances ORDER BY 1"))
                .isEqualTo(book.rows("SELECT account, sum(value) FROM ops.stock GROUP BY 1 ORDER BY 1"));
        assertThat(book.rows("SELECT region, account, balance FROM ops.stock_region_account_kept ORDER BY 1, 2"))
                .isEqualTo(book.rows(
                        "SELECT region, account, sum(value) FROM ops.stock" + " GROUP BY 1, 2 ORDER BY 1, 2"));
        assertThat(book.rows("""
                        SELECT count(*) FROM (
                            SELECT balance - lag(balance, 1, 0) OVER (PARTITION BY account ORDER BY moment) AS step, id
                            FROM ops.stock_running_balances) r
                        FULL JOIN ops.stock s USING (id)
                        WHERE r.step IS DISTINCT FROM s.value""")).containsExactly("0");
        assertThat(book.rows("SELECT account, balance FROM ops.stock_running_balances"
                        + " WHERE id IN (SELECT id FROM ops.stock_latest) ORDER BY 1"))
                .isEqualTo(book.rows("SELECT account, balance FROM ops.stock_balances ORDER BY 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "read committed, '''a''', 0",
        "read committed, '''a''', 7",
        "read committed, NULL, 0",
        "read committed, NULL, 7",
        "repeatable read, '''a''', 7",
        "repeatable read, NULL, 0",
        "serializable, NULL, 7"
    })
    void comparingAtOnceIsComparingOnce(String isolation, String account, int there) throws Exception {
        try (Book book = Book.of(STOCK)) {
            if (there > 0) {
                book.run("INSERT INTO ops.stock (account, value) VALUES (%s, %d)".formatted(account, there));
            }
            String call = "SELECT ops.ops_stock_reconcile(%s, 20)".formatted(account);

            List<String> refusals = crowd(book, isolation, (session, number) -> insist(session, call));

            assertStates(refusals, isolation);
            assertThat(book.ask("SELECT sum(value) FROM ops.stock")).isEqualTo("20");
            assertThat(book.ask("SELECT count(*) FROM ops.stock")).isEqualTo(there > 0 ? "2" : "1");
            assertSound(book);
        }
    }

    /** Events that compare take groups in the order in which inserts do, by whatever columns they compare. */
    @Test
    void nobodyWaitsInACircle() throws Exception {
        try (Book book = Book.of(CROSSWISE)) {
            List<String> refusals = crowd(book, "read committed", (session, number) -> {
                List<String> tries = new ArrayList<>();
                tries.add(Book.refusal(session, "SET deadlock_timeout = '20ms'"));
                for (int i = 0; i < CALLS; i++) {
                    String row = "'r%d', 's%d', %d".formatted(i % 2 + 1, (i + number) % 3, i);
                    tries.add(Book.refusal(
                            session,
                            switch (number % 3) {
                                case 0 -> "INSERT INTO ops.stock (region, sku, value) VALUES (%s)".formatted(row);
                                case 1 -> "SELECT ops.ops_stock_by_sku('s%d', %d)".formatted(i % 3, i * number);
                                default -> "SELECT ops.ops_stock_by_region(%s)".formatted(row);
                            }));
                }
                return tries;
            });

            assertStates(refusals, "read committed");
            for (String by : List.of("region", "sku")) {
                assertThat(book.rows("SELECT %s, balance FROM ops.stock_%s_kept WHERE entries > 0 ORDER BY 1"
                                .formatted(by, by)))
                        .isEqualTo(
                                book.rows("SELECT %s, sum(value) FROM ops.stock GROUP BY 1 ORDER BY 1".formatted(by)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"read committed", "repeatable read", "serializable"})
    void oneKeyIsOneCall(String isolation) throws Exception {
        try (Book book = Book.of(STOCK)) {
            String call = "SELECT ops.ops_stock_add('a', 5, 'key')";

            List<String> refusals = crowd(book, isolation, (session, number) -> insist(session, call));

            assertStates(refusals, isolation);
            assertThat(book.ask("SELECT count(*) FROM ops.stock")).isEqualTo("1");
        }
    }

    @Test
    void debitsAreCreditsWhoeverWrites() throws Exception {
        try (Book book = Book.of(JOURNAL)) {
            crowd(book, "read committed", CrowdTest::entries);

            assertThat(book.ask("SELECT count(*) > 0 FROM fin.journal")).isEqualTo("t");
            assertThat(book.rows("SELECT entry_id FROM fin.journal GROUP BY 1"
                            + " HAVING sum(CASE direction WHEN 'debit' THEN value ELSE -value END) <> 0"))
                    .isEmpty();
            assertThat(book.ask("SELECT count(*) FROM fin.journal_unbalanced")).isEqualTo("0");
        }
    }

    /** Few entries that all sessions add to, a statement a side; one in two is not balanced. */
    private static List<String> entries(Connection session, int number) throws SQLException {
        Random random = new Random(number);
        session.setAutoCommit(false);
        for (int i = 0; i < CALLS; i++) {
            String entry = "00000000-0000-0000-0000-00000000000" + random.nextInt(5);
            boolean balanced = random.nextBoolean();
            try (var statement = session.createStatement()) {
                statement.execute(side(entry, random.nextInt(3), "debit", 5));
                statement.execute(side(entry, random.nextInt(3), "credit", balanced ? 5 : 4));
                session.commit();
                assertThat(balanced).isTrue();
            } catch (SQLException refused) {
                session.rollback();
                assertThat(balanced).isFalse();
                assertThat(refused.getSQLState()).isEqualTo("23514");
            }
        }
        return List.of();
    }

    private static String side(String entry, int account, String direction, int value) {
        return "INSERT INTO fin.journal (entry_id, account, direction, value) VALUES ('%s', %d, '%s', %d)"
                .formatted(entry, account, direction, value);
    }
}
