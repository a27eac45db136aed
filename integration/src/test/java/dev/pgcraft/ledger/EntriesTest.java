package dev.pgcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Debits are credits, and what was done under a key is not done again. */
final class EntriesTest {

    private static final String JOURNAL = """
            resources:
              finance.journal:
                factory: {ledger: {value: "numeric(20,2)"}}
                columns: {account: text not null}
                plugins:
                  - double_entry
                  - balances: {by: account}
                  - balance_limit: {by: account, min: -100}
                events:
                  settle:
                    parameters: {one: text, other: text, amount: numeric}
                    desired: select {one} as account, {amount} as value union all select {other}, - {amount}
                    diff_keys: account
            """;
    private static final String KEYED = """
            resources:
              ops.stock:
                factory: ledger
                columns: {sku: text}
                plugins: [idempotency_key, {balance_limit: {by: sku, max: 100}}]
                events:
                  adjust: {parameters: {sku: text, value: bigint}}
                  at: {parameters: {created_at: timestamptz, value: bigint}}
                  reconcile:
                    parameters: {sku: text, value: bigint}
                    desired: select sku, value from input
                    diff_keys: sku
            """;

    private static String entry(int number, String rows) {
        return "INSERT INTO finance.journal (entry_id, account, direction, value)"
                + " SELECT '00000000-0000-0000-0000-00000000000%d', v.* FROM (VALUES %s) v".formatted(number, rows);
    }

    @Test
    void aBalancedStatementLeavesNothingBehind() throws SQLException {
        try (Book book = Book.of(JOURNAL)) {
            book.run("BEGIN");
            book.run(entry(1, "('cash', 'debit', 5.5), ('sales', 'credit', 5), ('tax', 'credit', 0.5)"));
            assertThat(book.ask("SELECT count(*) FROM finance.journal_unbalanced"))
                    .isEqualTo("0");
            book.run("COMMIT");

            assertThat(book.rows("SELECT * FROM finance.journal_balances ORDER BY 1"))
                    .containsExactly("cash|5.50", "sales|-5.00", "tax|-0.50");
        }
    }

    @Test
    void aTransactionBalancesWhatItsStatementsDoNot() throws SQLException {
        try (Book book = Book.of(JOURNAL)) {
            book.run("BEGIN");
            book.run(entry(1, "('cash', 'debit', 5)"));
            book.run(entry(2, "('cash', 'debit', 1), ('sales', 'credit', 1)"));
            book.run(entry(1, "('sales', 'credit', 3)"));
            book.run(entry(1, "('tax', 'credit', 2)"));
            book.run("COMMIT");

            assertThat(book.ask("SELECT count(*) FROM finance.journal")).isEqualTo("5");
            assertThat(book.ask("SELECT count(*) FROM finance.journal_unbalanced"))
                    .isEqualTo("0");
        }
    }

    @Test
    void whatIsNotBalancedIsNotCommitted() throws SQLException {
        try (Book book = Book.of(JOURNAL)) {
            assertThat(book.refusal(entry(1, "('cash', 'debit', 5), ('sales', 'credit', 4)")))
                    .isEqualTo("23514 debits and credits of finance.journal in entry"
                            + " 00000000-0000-0000-0000-000000000001 differ by 1.00");
            book.run("BEGIN");
            book.run(entry(1, "('cash', 'debit', 5)"));
            book.run(entry(2, "('cash', 'credit', 5)"));
            assertThat(book.refusal("COMMIT")).startsWith("23514 debits and credits of finance.journal in entry");
            book.run("BEGIN");
            book.run(entry(1, "('cash', 'debit', 5)"));
            assertThat(book.refusal("SET CONSTRAINTS ALL IMMEDIATE")).startsWith("23514");
            book.run("ROLLBACK");
            assertThat(book.ask("SELECT count(*) FROM finance.journal")).isEqualTo("0");

            book.run(entry(1, "('cash', 'debit', 5), ('sales', 'credit', 5)"));
            assertThat(book.refusal(entry(1, "('cash', 'debit', 5)"))).startsWith("23514");
            assertThat(book.refusal(entry(3, "('cash', 'debit', -5), ('sales', 'credit', -5)")))
                    .startsWith("23514");
            assertThat(book.refusal(entry(3, "('cash', 'both', 5)"))).startsWith("23514");
            assertThat(book.refusal(entry(3, "('a', 'debit', 101), ('b', 'credit', 101)")))
                    .contains("balance of finance.journal would be -101.00 for account = 'b'");
        }
    }

    @Test
    void anEventWritesBothSides() throws SQLException {
        try (Book book = Book.of(JOURNAL)) {
            book.run("SELECT finance.finance_journal_settle('a', 'b', 5)");
            book.run("SELECT finance.finance_journal_settle('a', 'b', 5)");
            book.run("SELECT finance.finance_journal_settle('a', 'b', 3)");

            assertThat(book.rows("SELECT account, direction, value FROM finance.journal ORDER BY id"))
                    .containsExactly("a|debit|5.00", "b|credit|5.00", "a|credit|2.00", "b|debit|2.00");
        }
    }

    @Test
    void aKeyIsUsedOnce() throws SQLException {
        try (Book book = Book.of(KEYED)) {
            book.run("INSERT INTO ops.stock (sku, value, idempotency_key) VALUES ('a', 1, 'k'), ('b', 2, 'k')");

            assertThat(book.refusal("INSERT INTO ops.stock (sku, value, idempotency_key) VALUES ('a', 1, 'k')"))
                    .isEqualTo("23505 key 'k' was used in ops.stock already");
            assertThat(book.refusal("SELECT ops.ops_stock_adjust('a', 1, 'k')"))
                    .isEqualTo("23505 key 'k' was used in ops.stock for something else");
            book.run("INSERT INTO ops.stock (sku, value) VALUES ('a', 1), ('a', 1)");
            assertThat(book.ask("SELECT count(*) FROM ops.stock")).isEqualTo("4");
        }
    }

    @Test
    void anEventCalledAgainGivesItsFirstRows() throws SQLException {
        try (Book book = Book.of(KEYED)) {
            String call = "SELECT id, sku, value, idempotency_key FROM ops.ops_stock_%s('a', %d, %s)";
            String first = call.formatted("adjust", 5, "'once'");
            assertThat(book.rows(first)).containsExactly("1|a|5|once");
            assertThat(book.rows(first)).containsExactly("1|a|5|once");
            assertThat(book.refusal(call.formatted("adjust", 6, "'once'")))
                    .isEqualTo("23505 key 'once' was used in ops.stock for something else");
            assertThat(book.refusal(call.formatted("reconcile", 5, "'once'"))).startsWith("23505");
            assertThat(book.refusal("INSERT INTO ops.stock (sku, value, idempotency_key) VALUES ('a', 1, 'once')"))
                    .startsWith("23505");
            book.rows(call.formatted("adjust", 5, "NULL"));
            book.rows(call.formatted("adjust", 5, "NULL"));

            assertThat(book.rows(call.formatted("reconcile", 15, "'r'"))).isEmpty();
            assertThat(book.rows(call.formatted("adjust", 1, "'s'"))).hasSize(1);
            assertThat(book.rows(call.formatted("reconcile", 15, "'r'"))).isEmpty();
            assertThat(book.ask("SELECT sum(value) FROM ops.stock")).isEqualTo("16");
            assertThat(book.ask("SELECT count(*) FROM ops.stock_keys WHERE open"))
                    .isEqualTo("0");
        }
    }

    /** A call that is turned away leaves its key free. */
    @Test
    void aKeyIsUsedOnlyWhenSomethingWasDone() throws SQLException {
        try (Book book = Book.of(KEYED)) {
            assertThat(book.refusal("SELECT ops.ops_stock_adjust('a', 101, 'k')"))
                    .contains("and is never more than 100");
            assertThat(book.rows("SELECT value FROM ops.ops_stock_adjust('a', 100, 'k')"))
                    .containsExactly("100");
        }
    }

    @Test
    void aMomentIsTheSameInEveryTimeZone() throws SQLException {
        try (Book book = Book.of(KEYED)) {
            String call = "SELECT value FROM ops.ops_stock_at('2026-01-01 00:00:00+00', 5, 'k')";
            book.run("SET timezone = 'UTC'");
            assertThat(book.rows(call)).containsExactly("5");
            book.run("SET timezone = 'Asia/Tokyo'");
            assertThat(book.rows(call)).containsExactly("5");
            assertThat(book.ask("SELECT count(*) FROM ops.stock")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bigint", "numeric", "double precision", "money"})
    void sidesAreOfAnyNumber(String type) throws SQLException {
        try (Book book = Book.of(JOURNAL.replace("numeric(20,2)", type))) {
            book.run(entry(1, "('cash', 'debit', 5::numeric::%1$s), ('sales', 'credit', 5::numeric::%1$s)")
                    .formatted(type));
            book.run("SELECT finance.finance_journal_settle('cash', 'sales', 50)");

            assertThat(book.rows("SELECT account, balance::numeric::int FROM finance.journal_balances ORDER BY 1"))
                    .containsExactly("cash|50", "sales|-50");
            assertThat(book.refusal(
                            entry(2, "('cash', 'debit', 5::numeric::%s)").formatted(type)))
                    .startsWith("23514 debits and credits of finance.journal in entry ");
        }
    }
}
