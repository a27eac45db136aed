package dev.pgcraft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.Sql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConstantTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1.5",
                "'it''s'",
                "true",
                "now()",
                "gen_random_uuid()",
                "'{}'::jsonb",
                "current_date + 1",
                "date '2026-01-01'",
                "lpad('x', 3)"
            })
    void needsNoRow(String expression) {
        assertThat(Constant.is(Sql.raw(expression))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "name",
                "\"Name\"",
                "upper(sku)",
                "coalesce(null, 1)",
                "(select 1)",
                "nullif(1, 1)",
                "case(1) when 2 then 3 end"
            })
    void mayNeedARowOrGiveNothing(String expression) {
        assertThat(Constant.is(Sql.raw(expression))).isFalse();
    }
}
