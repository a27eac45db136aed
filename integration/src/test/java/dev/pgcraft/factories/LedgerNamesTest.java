package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the functions of a ledger call their own things stands in nobody's way. */
final class LedgerNamesTest {

    @Test
    void balancesCountRowsOnceWhateverColumnsAreCalled() throws SQLException {
        try (Made made = Made.of("""
                resources:
                  ops.stock:
                    factory: ledger
                    columns: {sku: text, since: integer, mine: text, own: text, one: text, broken: text, filling: text}
                    plugins:
                      - balances: {by: sku}
                      - balance_limit: {by: sku, min: 0}
                      - running_balances: {by: sku}
                """)) {
            made.run("INSERT INTO ops.stock (sku, value) VALUES ('a', 3), ('a', 4)");
            made.run("INSERT INTO ops.stock (sku, since, own, value) VALUES ('a', 5, 'x', -1)");

            assertThat(made.rows("SELECT balance FROM ops.stock_balances")).containsExactly("6");
            assertThat(made.rows("SELECT balance FROM ops.stock_running_balances ORDER BY moment"))
                    .containsExactly("3", "7", "6");
        }
    }
}
