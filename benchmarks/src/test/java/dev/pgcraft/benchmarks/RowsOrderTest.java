package dev.pgcraft.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.benchmarks.RowsOrder.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsOrderTest {

    @Test
    void nothingSaidIsAllOfIt() {
        assertThat(RowsOrder.of(List.of())).isEqualTo(RowsOrder.USUAL);
        assertThat(RowsOrder.USUAL.parts()).containsExactly(Part.values());
    }

    @Test
    void optionsSayWhat() {
        List<String> words = List.of("--ledger-rows=100000,1000", "--clients=50", "--only=transfers,ledgers");

        RowsOrder order = RowsOrder.of(words);

        assertThat(order.ledgers()).containsExactly(1_000L, 100_000L);
        assertThat(order.clients()).isEqualTo(50);
        assertThat(order.parts()).containsExactly(Part.LEDGERS, Part.TRANSFERS);
        assertThat(order.entities()).isEqualTo(RowsOrder.USUAL.entities());
    }

    @Test
    void anythingElseIsRefused() {
        for (String word : List.of("--only=ledger", "--rows=7", "7", "--runs", "--ledger-rows=few")) {
            assertThatThrownBy(() -> RowsOrder.of(List.of(word))).as(word).isInstanceOf(NumberFormatException.class);
        }
    }
}
