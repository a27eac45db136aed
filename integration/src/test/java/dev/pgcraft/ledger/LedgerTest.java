package dev.pgcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are added, and stay as they are. */
final class LedgerTest {

    private static final String STOCK = """
            resources:
              ops.stock:
                factory: ledger
                columns:
                  warehouse: text not null
                  sku: text
                  state: text not null default 'new'
                checks: {some: "{value} <> 0"}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ops.stock SET state = 'old'",
                "UPDATE ops.stock SET state = 'old' WHERE false",
                "DELETE FROM ops.stock",
                "TRUNCATE ops.stock",
                "TRUNCATE ops.stock CASCADE",
                "INSERT INTO ops.stock (id, warehouse, value) VALUES (1, 'a', 1)"
                        + " ON CONFLICT (id) DO UPDATE SET value = 2",
                "WITH gone AS (DELETE FROM ops.stock RETURNING *) SELECT * FROM gone"
            })
    void nobodyChangesRows(String change) throws SQLException {
        try (Book book = Book.of(STOCK)) {
            book.run("INSERT INTO ops.stock (warehouse, value) VALUES ('main', 5)");

            assertThat(book.refusal(change))
                    .startsWith("55000 ops.stock is a ledger: its rows stay as they are, and ")
                    .endsWith(" is refused");
            assertThat(book.rows("SELECT warehouse, value, state FROM ops.stock"))
                    .containsExactly("main|5|new");
        }
    }

    @Test
    void onlyAnAnnouncedWriterDoes() throws SQLException {
        try (Book book = Book.of(STOCK)) {
            book.run("INSERT INTO ops.stock (warehouse, value) VALUES ('main', 5)");
            book.run("SET pgcraft.writer = 'ops.other'");
            assertThat(book.refusal("UPDATE ops.stock SET state = 'old'")).contains("UPDATE is refused");

            book.run("SET pgcraft.writer = 'ops.stock'; UPDATE ops.stock SET state = 'old'; RESET pgcraft.writer");

            assertThat(book.ask("SELECT state FROM ops.stock")).isEqualTo("old");
        }
    }

    @Test
    void insertsAreThoseOfATable() throws SQLException {
        try (Book book = Book.of(STOCK)) {
            assertThat(book.rows("INSERT INTO ops.stock (warehouse, value) VALUES ('a', 1), ('b', 2)"
                            + " RETURNING id, entry_id IS NOT NULL, warehouse, state, value"))
                    .containsExactly("1|t|a|new|1", "2|t|b|new|2");
            book.run("INSERT INTO ops.stock (id, warehouse, value) VALUES (1, 'c', 1) ON CONFLICT DO NOTHING");
            assertThat(book.ask("SELECT count(*) FROM ops.stock")).isEqualTo("2");
            assertThat(book.ask("SELECT count(DISTINCT entry_id) FROM ops.stock"))
                    .isEqualTo("2");
            assertThat(book.refusal("INSERT INTO ops.stock (warehouse, value) VALUES ('a', 0)"))
                    .startsWith("23514");
            assertThat(book.refusal("INSERT INTO ops.stock (warehouse) VALUES ('a')"))
                    .startsWith("23502");
            assertThat(book.refusal("INSERT INTO ops.stock (warehouse, value) VALUES ('a', 9223372036854775808)"))
                    .startsWith("22003 bigint out of range");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[uuid_key]",
                "[{natural_key: {column: warehouse}}]",
                "[{composite_key: {columns: [entry_id, sku]}}]"
            })
    void anyKeyDoes(String key) throws SQLException {
        String parts = key.substring(1, key.length() - 1);
        String model = """
                resources:
                  ops.stock:
                    factory: ledger
                    columns: {warehouse: text not null, sku: text not null}
                    plugins:
                      - %s
                      - balances: {by: [warehouse, sku]}
                      - balance_limit: {by: [warehouse, sku], min: 0}
                      - running_balances: {by: [warehouse, sku]}
                      - latest: {by: [warehouse, sku]}
                      - idempotency_key
                    events:
                      adjust: {parameters: {warehouse: text, sku: text, value: bigint}}
                """.formatted(parts);
        try (Book book = Book.of(model)) {
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('a', 'x', 5), ('b', 'x', 3)");
            book.run("SELECT ops.ops_stock_adjust('c', 'x', 7, 'once'), ops.ops_stock_adjust('c', 'x', 7, 'once')");

            assertThat(book.rows("SELECT warehouse, balance FROM ops.stock_balances ORDER BY 1"))
                    .containsExactly("a|5", "b|3", "c|7");
            assertThat(book.rows("SELECT warehouse, balance FROM ops.stock_running_balances ORDER BY 1"))
                    .containsExactly("a|5", "b|3", "c|7");
            assertThat(book.rows("SELECT warehouse, value FROM ops.stock_latest ORDER BY 1"))
                    .containsExactly("a|5", "b|3", "c|7");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smallint",
                "integer",
                "bigint",
                "numeric",
                "\"numeric(12,2)\"",
                "decimal",
                "real",
                "double precision",
                "money",
                "int4"
            })
    void anyNumberDoes(String type) throws SQLException {
        String model = """
                resources:
                  ops.stock:
                    factory: {ledger: {value: %s}}
                    columns: {sku: text}
                    plugins:
                      - balances: {by: sku}
                      - balance_limit: {by: sku, min: -1.5, max: 100}
                      - running_balances: {by: sku}
                      - latest: {by: sku}
                    events:
                      reconcile:
                        parameters: {sku: text, value: %s}
                        desired: select sku, value from input
                        diff_keys: sku
                """.formatted(type, type);
        try (Book book = Book.of(model)) {
            book.run("INSERT INTO ops.stock (sku, value) VALUES ('x', 5), ('x', 3), (NULL, 1)");
            assertThat(book.refusal("INSERT INTO ops.stock (sku, value) VALUES ('x', 93)"))
                    .startsWith("23514 balance of ops.stock would be ")
                    .endsWith(" for sku = 'x', and is never more than 100");
            assertThat(book.refusal("INSERT INTO ops.stock (sku, value) VALUES ('x', -10)"))
                    .startsWith("23514 balance of ops.stock would be ")
                    .endsWith(" for sku = 'x', and is never less than -1.5");
            String cast = type.replace("\"", "");
            book.run("SELECT ops.ops_stock_reconcile('x', 50::%s)".formatted(cast));
            book.run("SELECT ops.ops_stock_reconcile('x', 50::%s)".formatted(cast));

            assertThat(book.rows("SELECT sku, balance::numeric::int FROM ops.stock_balances ORDER BY 1"))
                    .containsExactly("x|50", "null|1");
            assertThat(book.rows("SELECT sku, value::numeric::int FROM ops.stock_latest ORDER BY 1"))
                    .containsExactly("x|42", "null|1");
            assertThat(book.rows("SELECT balance::numeric::int FROM ops.stock_running_balances WHERE sku = 'x'"
                            + " ORDER BY moment"))
                    .containsExactly("5", "8", "50");
        }
    }

    @Test
    void whatIsNoNumberIsNoValue() throws SQLException {
        try (Book book = Book.of("resources: {ops.stock: {factory: {ledger: {value: numeric}}}}")) {
            for (String value : new String[] {"NaN", "Infinity", "-Infinity"}) {
                assertThat(book.refusal("INSERT INTO ops.stock (value) VALUES ('%s')".formatted(value)))
                        .startsWith("23514");
            }
        }
    }
}
