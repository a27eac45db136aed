package dev.pgcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Events add rows, and those that compare add only what is missing. */
final class EventsTest {

    private static final String STOCK = """
            resources:
              ops.lines:
                columns: {delivery: bigint, warehouse: text, sku: text, amount: numeric}
              ops.stock:
                factory: ledger
                columns:
                  warehouse: text
                  sku: text
                  reason: text default 'none'
                events:
                  adjust: {parameters: {warehouse: text, sku: text, value: bigint}}
                  transfer:
                    parameters: {source: text, target: text, amount: bigint}
                    input: |
                      select {source} as warehouse, - {amount} as value -- out
                      union all select {target}, {amount};
                  reconcile:
                    parameters: {warehouse: text, sku: text, value: bigint}
                    desired: select warehouse, sku, value from input
                    diff_keys: [warehouse, sku]
                  recognize:
                    parameters: {deliveries: "bigint[]"}
                    input: select unnest({deliveries}) as delivery
                    desired: |
                      select l.warehouse, l.sku, l.amount as value, 'delivery ' || l.delivery as reason
                      from ops.lines l join input using (delivery)
                    diff_keys: [sku, warehouse]
                    existing: balances
                  only:
                    parameters: {warehouse: text, sku: text, value: numeric}
                    desired: select sku, {warehouse} as warehouse, value from input where value is not null
                    diff_keys: [warehouse, sku]
                    existing: >
                      select l.warehouse, l.sku, sum(l.value) as value from ops.stock l
                      where l.warehouse is not distinct from {warehouse} group by l.warehouse, l.sku
            roles:
              clerk: {grants: {ops.ops_stock_adjust: execute, "ops.stock": select}}
            """;
    private static final String ALL = "SELECT warehouse, sku, value, reason FROM ops.stock ORDER BY id";

    @Test
    void simpleOnesAddRowsOfOneEntry() throws SQLException {
        try (Book book = Book.of(STOCK)) {
            assertThat(book.rows("SELECT warehouse, sku, value, reason FROM"
                            + " ops.ops_stock_adjust(p_value => 5, p_warehouse => 'main', p_sku => NULL)"))
                    .containsExactly("main|null|5|none");
            assertThat(book.rows("SELECT warehouse, value FROM ops.ops_stock_transfer('main', 'east', 2)"))
                    .containsExactly("main|-2", "east|2");
            assertThat(book.ask("SELECT count(DISTINCT entry_id) FROM ops.stock"))
                    .isEqualTo("2");
        }
    }

    @Test
    void comparingOnesAddWhatIsMissing() throws SQLException {
        try (Book book = Book.of(STOCK)) {
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('m', 'A', 3), ('m', NULL, 9)");
            for (int i = 0; i < 2; i++) {
                book.run("SELECT ops.ops_stock_reconcile('m', 'A', 5)");
                book.run("SELECT ops.ops_stock_reconcile('m', NULL, 5)");
                book.run("SELECT ops.ops_stock_reconcile(NULL, NULL, 1)");
                book.run("SELECT ops.ops_stock_reconcile('m', 'A', NULL)");
            }

            assertThat(book.rows(ALL))
                    .containsExactly("m|A|3|none", "m|null|9|none", "m|A|2|none", "m|null|-4|none", "null|null|1|none");
        }
    }

    @Test
    void theyTakeWhatTheyWantFromOtherTables() throws SQLException {
        try (Book book = Book.of(STOCK)) {
            book.run("INSERT INTO ops.lines (delivery, warehouse, sku, amount) VALUES"
                    + " (1, 'm', 'A', 20), (1, 'm', 'A', 2), (2, 'e', NULL, 3.4), (3, 'x', 'x', 1)");
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('m', 'A', 30), ('y', 'y', 1)");

            assertThat(book.rows("SELECT warehouse, sku, value, reason FROM ops.ops_stock_recognize('{1,2}')"))
                    .containsExactlyInAnyOrder("m|A|-8|delivery 1", "e|null|3|delivery 2");
            assertThat(book.rows("SELECT * FROM ops.ops_stock_recognize('{1,2}')"))
                    .isEmpty();
            assertThat(book.rows("SELECT * FROM ops.ops_stock_recognize('{}')")).isEmpty();
        }
    }

    /** What a query says to be there, and nobody wants, is taken to nothing. */
    @Test
    void aQueryOfWhatIsThereSaysWhatIsCompared() throws SQLException {
        try (Book book = Book.of(STOCK)) {
            book.run(
                    "INSERT INTO ops.stock (warehouse, sku, value) VALUES ('m', 'A', 3), ('m', 'B', 4), ('e', 'A', 5)");

            assertThat(book.rows("SELECT warehouse, sku, value FROM ops.ops_stock_only('m', 'B', 6)"))
                    .containsExactlyInAnyOrder("m|A|-3", "m|B|2");
            assertThat(book.rows("SELECT * FROM ops.ops_stock_only('m', 'B', 6)"))
                    .isEmpty();
            assertThat(book.rows("SELECT warehouse, sku, value FROM ops.ops_stock_only('m', 'B', NULL)"))
                    .containsExactly("m|B|-6");
        }
    }

    @Test
    void sumsThatDoNotFitAreRefused() throws SQLException {
        try (Book book = Book.of(STOCK)) {
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('m', 'A', 9223372036854775807)");
            book.run("INSERT INTO ops.stock (warehouse, sku, value) VALUES ('m', 'A', 9223372036854775807)");

            assertThat(book.refusal("SELECT ops.ops_stock_reconcile('m', 'A', 0)"))
                    .startsWith("22003")
                    .contains("ops.stock");
        }
    }

    @Test
    void whoMayCallNeedNotBeAllowedToInsert() throws SQLException {
        try (Book book = Book.of(STOCK.replace("clerk", "clerk_of_events"))) {
            book.run("SET ROLE clerk_of_events");

            assertThat(book.rows("SELECT value FROM ops.ops_stock_adjust('m', 'A', 5)"))
                    .containsExactly("5");
            assertThat(book.refusal("INSERT INTO ops.stock (value) VALUES (1)")).startsWith("42501");
            assertThat(book.refusal("SELECT ops.ops_stock_transfer('m', 'e', 1)"))
                    .startsWith("42501");
            assertThat(book.refusal("SELECT ops._ops_stock_transfer_rows('m', 'e', 1)"))
                    .startsWith("42501");
            assertThat(book.refusal("SELECT * FROM ops.stock_warehouse_sku_kept"))
                    .startsWith("42501");
            book.run("RESET ROLE");
        }
    }
}
