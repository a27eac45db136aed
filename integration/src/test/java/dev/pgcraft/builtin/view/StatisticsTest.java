package dev.pgcraft.builtin.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.server.Premises;
import dev.pgcraft.yaml.ModelReader;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures about rows. */
final class StatisticsTest {

    private static final String MODEL = """
            resources:
              shop.customers:
                columns:
                  name: text not null
                plugins:
                  - statistics:
                      name: orders
                      from: orders
                      on: customer_id
                      columns: {order_count: count(*), total: "coalesce(sum({amount}), 0)"}
              shop.orders:
                columns:
                  customer_id: bigint not null references customers.id
                  amount: integer not null
            """;

    @Test
    void figuresFollowTheRows() throws SQLException {
        try (Premises premises = Premises.of(MODEL)) {
            premises.run("INSERT INTO shop.customers (name) VALUES ('Ada'), ('Bea')");
            premises.run("INSERT INTO shop.orders (customer_id, amount) VALUES (1, 5), (1, 7)");
            String figures = "SELECT string_agg(concat_ws(' ', id, order_count, total), ', ' ORDER BY id)"
                    + " FROM shop.customers_orders_statistics";
            assertThat(premises.ask(figures)).isEqualTo("1 2 12, 2 0 0");
        }
    }

    /** As sub-selects and not as a join, which an API view may take over. */
    @Test
    void aViewWithThemStaysUpdatable() throws SQLException {
        try (Premises premises = Premises.of(MODEL)) {
            assertThat(premises.ask("SELECT pg_relation_is_updatable('shop.customers_orders_statistics', false)"))
                    .isEqualTo("28");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{amount} | {amuont} | E101 statistics \"orders\" of shop.orders uses column \"amuont\"",
                "from: orders | from: ordres | E110 there is no resource \"ordres\"",
                "on: customer_id | on: customer | E101 statistics \"orders\" of shop.customers goes by",
                "on: customer_id | on: [customer_id, amount] | E106 statistics \"orders\" names 2 columns of orders",
                "name: orders | comment: orders | E105 plugin \"statistics\" has no parameter \"comment\"",
            })
    void whatIsWrongIsSaid(String right, String wrong, String problem) {
        String model = MODEL.replace(right, wrong);
        assertThatThrownBy(() -> new Compiler().compile(new ModelReader().read("model.yaml", model)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(problem);
    }
}
