package dev.pgcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances, whether they are summed or kept, and since when. */
final class BalancesTest {

    private static final String STOCK = """
            resources:
              ops.stock:
                factory: ledger
                columns:
                  warehouse: text not null
                  sku: text
            """;
    private static final String SEEN = """
                plugins:
                  - balances: {by: [sku, warehouse]}
                  - balances: {by: [warehouse], name: whole}
                  - latest: {by: [warehouse, sku]}
            """;
    private static final String LIMITED = SEEN + """
                  - balance_limit: {by: [warehouse, sku], min: 0, max: 1000}
            """;
    private static final String RUNNING = LIMITED + """
                  - running_balances: {by: [warehouse, sku]}
            """;
    private static final String BALANCES =
            "SELECT warehouse, sku, balance FROM ops.stock_balances ORDER BY warehouse, sku";
    private static final String RUN =
            "SELECT warehouse, sku, balance FROM ops.stock_running_balances ORDER BY warehouse, sku, moment";
    private static final String LATEST = "SELECT warehouse, sku, value FROM ops.stock_latest ORDER BY warehouse, sku";

    private static final String ROWS = """
            INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 5), ('main', NULL, 7);
            INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', -2), ('east', 'A', 1);
            """;
    private static final List<String> AFTER_ROWS = List.of("east|A|1", "main|A|3", "main|null|7");

    @Test
    void summed() throws SQLException {
        try (Book book = Book.of(STOCK + SEEN)) {
            book.run(ROWS);

            assertThat(book.rows(BALANCES)).isEqualTo(AFTER_ROWS);
            assertThat(book.rows("SELECT * FROM ops.stock_whole_balances ORDER BY 1"))
                    .containsExactly("east|1", "main|10");
            assertThat(book.rows(LATEST)).containsExactly("east|A|1", "main|A|-2", "main|null|7");
        }
    }

    @Test
    void sumsHaveNoEnd() throws SQLException {
        try (Book book = Book.of(STOCK + SEEN + "      - running_balances: {by: [warehouse, sku]}\n")) {
            book.run("INSERT INTO ops.stock (warehouse, value) VALUES ('m', 9223372036854775807)");
            book.run("INSERT INTO ops.stock (warehouse, value) VALUES ('m', 9223372036854775807)");

            assertThat(book.rows(BALANCES)).containsExactly("m|null|18446744073709551614");
            assertThat(book.rows("SELECT * FROM ops.stock_whole_balances")).containsExactly("m|18446744073709551614");
        }
    }

    /** Before the first statement that adds rows, the ledger itself tells; after it, what is kept. */
    @Test
    void keptSinceThereAreRows() throws SQLException {
        try (Book book = Book.of(STOCK + SEEN)) {
            book.run(ROWS);
            book.become(STOCK + LIMITED);
            assertThat(book.rows(BALANCES)).isEqualTo(AFTER_ROWS);
            assertThat(book.refusal("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', -4)"))
                    .isEqualTo("23514 balance of ops.stock would be -1 for warehouse = 'main', sku = 'A',"
                            + " and is never less than 0");

            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', -3), ('west', 'B', 2)");

            assertThat(book.rows(BALANCES)).containsExactly("east|A|1", "main|A|0", "main|null|7", "west|B|2");
            assertThat(book.ask("SELECT count(*) FROM ops.stock_warehouse_sku_kept"))
                    .isEqualTo("4");
        }
    }

    @Test
    void everyBalanceKeptSinceThereAreRows() throws SQLException {
        try (Book book = Book.of(STOCK + LIMITED)) {
            book.run(ROWS);
            book.become(STOCK + RUNNING);
            List<String> before = List.of("east|A|1", "main|A|5", "main|A|3", "main|null|7");
            assertThat(book.rows(RUN)).isEqualTo(before);
            assertThat(book.rows(LATEST)).containsExactly("east|A|1", "main|A|-2", "main|null|7");
            String moments = "SELECT warehouse, sku, moment, id FROM ops.stock_running_balances ORDER BY id";
            List<String> derived = book.rows(moments);

            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 4), ('main', 'A', 2)");

            assertThat(book.rows(RUN))
                    .containsExactly("east|A|1", "main|A|5", "main|A|3", "main|A|7", "main|A|9", "main|null|7");
            assertThat(book.rows(LATEST)).containsExactly("east|A|1", "main|A|2", "main|null|7");
            assertThat(book.rows(moments)).startsWith(derived.toArray(String[]::new));

            book.become(STOCK + SEEN);
            assertThat(book.rows(BALANCES)).containsExactly("east|A|1", "main|A|9", "main|null|7");
        }
    }

    /** A row trigger's own rows come before the statement that fired it is counted. */
    @Test
    void rowsThatAddRowsAreCountedOnce() throws SQLException {
        try (Book book = Book.of(STOCK + SEEN)) {
            book.run(ROWS);
            book.run("""
                    CREATE FUNCTION ops.mirror() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        INSERT INTO ops.stock (warehouse, sku, value) VALUES (NEW.warehouse, 'mirror', 1);
                        RETURN NULL;
                    END $$;
                    CREATE TRIGGER mirror AFTER INSERT ON ops.stock FOR EACH ROW WHEN (NEW.sku <> 'mirror')
                        EXECUTE FUNCTION ops.mirror();
                    """);
            book.become(STOCK + RUNNING);

            book.run("""
                    BEGIN;
                    SAVEPOINT one;
                    INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 1), ('main', 'B', 1);
                    RELEASE one;
                    COMMIT;
                    """);

            assertThat(book.rows(BALANCES))
                    .isEqualTo(
                            book.rows("SELECT warehouse, sku, sum(value) FROM ops.stock GROUP BY 1, 2 ORDER BY 1, 2"));
            assertThat(book.rows("SELECT warehouse, sku, value FROM ops.stock_latest WHERE sku = 'mirror'"))
                    .containsExactly("main|mirror|1");
        }
    }

    @Test
    void aClockThatGoesBackHidesNothing() throws SQLException {
        try (Book book = Book.of(STOCK + RUNNING)) {
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 5)");
            book.run("UPDATE ops.stock_warehouse_sku_kept SET moment = '2100-01-01 00:00:00+00'");
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 6), ('main', 'A', 7)");

            assertThat(book.rows("SELECT balance, extract(epoch FROM moment - '2100-01-01 00:00:00+00')::numeric(12,6)"
                            + " FROM ops.stock_running_balances WHERE moment > '2099-01-01' ORDER BY moment"))
                    .containsExactly("11|0.000001", "18|0.000002");
            assertThat(book.ask("SELECT value FROM ops.stock_latest")).isEqualTo("7");
        }
    }

    @Test
    void aPastMomentTakesOneProbe() throws SQLException {
        try (Book book = Book.of(STOCK + RUNNING)) {
            book.run("INSERT INTO ops.stock (warehouse, sku, value)"
                    + " SELECT 'w' || g % 50, 's', 1 FROM generate_series(1, 20000) g");
            book.run("ANALYZE");
            String plan = String.join(
                    "\n",
                    book.rows("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT balance"
                            + " FROM ops.stock_running_balances WHERE warehouse = 'w7' AND sku = 's'"
                            + " AND moment <= now() + interval '1 hour' ORDER BY moment DESC LIMIT 1"));

            assertThat(plan).contains("Index Scan Backward").containsPattern("on stock l\\w* \\(never executed\\)");
            assertThat(book.ask("SELECT balance FROM ops.stock_running_balances WHERE warehouse = 'w7' AND sku = 's'"
                            + " AND moment <= now() + interval '1 hour' ORDER BY moment DESC LIMIT 1"))
                    .isEqualTo("400");
        }
    }

    /** What is dear to the planner it gives to several processes, or compiles, even if nobody reads it. */
    @Test
    void readsOfWhatIsKeptAreNotDearToThePlanner() throws SQLException {
        try (Book book = Book.of(STOCK + RUNNING)) {
            book.run("INSERT INTO ops.stock (warehouse, sku, value)"
                    + " SELECT 'w' || g % 50, 's', 1 FROM generate_series(1, 20000) g");
            book.run("VACUUM ANALYZE");
            double all = cost(book, "SELECT * FROM ops.stock");

            for (String view : List.of("balances", "latest", "running_balances")) {
                String query = "SELECT * FROM ops.stock_" + view + " WHERE warehouse = 'w7' AND sku = 's' LIMIT 1";
                assertThat(cost(book, query)).as(view).isLessThan(all);
            }
        }
    }

    /** A snapshot that is older than the tables of balances does not know all that they must begin with. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverKnowsLessThanBalancesBeganWithIsToTryAgain(boolean emptied) throws SQLException {
        try (Book book = Book.of(STOCK + (emptied ? RUNNING : SEEN));
                Connection old = book.session()) {
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 1)");
            Book.rows(old, "SELECT set_config('default_transaction_isolation', 'repeatable read', false)");
            old.setAutoCommit(false);
            Book.rows(old, "SELECT 1");
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 5)");
            if (emptied) {
                book.run("TRUNCATE ops.stock_warehouse_sku_kept, ops.stock_warehouse_sku_running");
            } else {
                book.become(STOCK + RUNNING);
            }
            String insert = "INSERT INTO ops.stock (warehouse, sku, value) VALUES ('main', 'A', 2)";

            assertThat(Book.refusal(old, insert))
                    .isEqualTo("40001 balances of ops.stock have begun anew since the transaction did");
            old.rollback();
            assertThat(Book.refusal(old, insert)).isEqualTo("accepted");
            old.commit();
            assertThat(book.rows(BALANCES)).containsExactly("main|A|8");
        }
    }

    private static double cost(Book book, String query) throws SQLException {
        return Double.parseDouble(book.ask("EXPLAIN " + query).replaceAll(".*\\.\\.([0-9.]+) rows.*", "$1"));
    }

    @Test
    void limitsThatComeLaterHoldForTheRowsThatAreThere() throws SQLException {
        String ledger = """
                resources:
                  ops.stock:
                    factory: ledger
                    columns: {warehouse: text not null}
                    plugins:
                      - balances: {by: warehouse}
                """;
        String least = ledger + "      - balance_limit: {by: warehouse, min: %s}\n";
        try (Book book = Book.of(ledger)) {
            book.run("INSERT INTO ops.stock (warehouse, value) VALUES ('a', 5), ('b', 7), ('b', -8)");

            assertThatThrownBy(() -> book.become(least.formatted(0)))
                    .hasMessageContaining("rows of ops.stock make balances by warehouse beyond the limit"
                            + " (never less than 0): 1");
            book.run("ROLLBACK");
        }
        try (Book book = Book.of(ledger)) {
            book.run("INSERT INTO ops.stock (warehouse, value) VALUES ('a', 5), ('b', 7), ('b', -8)");
            book.become(least.formatted(-1));
            assertThat(book.refusal("INSERT INTO ops.stock (warehouse, value) VALUES ('b', -1)"))
                    .startsWith("23514");

            assertThatThrownBy(() -> book.become(least.formatted(0))).hasMessageContaining("(never less than 0): 1");
        }
    }
}
