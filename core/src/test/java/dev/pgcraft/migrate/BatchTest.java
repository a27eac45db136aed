package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Sql;
import java.sql.BatchUpdateException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches, and the driver's words about the one refused. */
final class BatchTest {

    private static final List<Statement> MANY = IntStream.range(0, 2_500)
            .mapToObj(number -> new Statement(Sql.raw("SELECT 1"), number))
            .toList();

    @Test
    void noneIsLostOrMoved() {
        assertThat(Batch.of(MANY).stream().flatMap(batch -> batch.statements().stream()))
                .containsExactlyElementsOf(MANY);
        assertThat(Batch.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Batch entry 17 SELECT 4 was aborted: ERROR: division by zero",
                "Пакетный запрос 17 SELECT 4 прерван: ОШИБКА: деление на ноль",
                "バッチ 17 SELECT 4 はアボートしました",
                "Batch entry ١٧ SELECT 4 was aborted"
            })
    void theDriverSaysWhichInEveryLanguage(String message) {
        assertThat(refused(message)).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no number", "Batch entry 999 was aborted"})
    void noneWhereItDoesNotSay(String message) {
        assertThat(refused(message)).isEqualTo(-1);
    }

    private static int refused(String message) {
        Batch batch = new Batch(MANY.subList(0, 20));
        return batch.refused(new BatchUpdateException(message, new int[0]))
                .map(Statement::line)
                .orElse(-1);
    }
}
