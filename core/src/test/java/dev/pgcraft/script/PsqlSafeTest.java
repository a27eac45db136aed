package dev.pgcraft.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PsqlSafeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "select a::text, ':b', \":c\", $$ :d $$ /* :e */ -- :f",
                "call f(a := 1)",
                "select v[1 : n], 'costs $5', E'{$}'"
            })
    void noOp(String sql) {
        assertThat(PsqlSafe.of(sql)).isEqualTo(sql);
        assertThat(PsqlSafe.isSafe(sql)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "v[1:PORT] | v[1 : PORT]",
                "v[a:\"b\"] | v[a : \"b\"]",
                "v[1 :n::int] | v[1 : n::int]",
                "v[1:2] | v[1 : 2]",
                "select 'a${b}' | select E'a\\x24{b}'",
                "select'a\\${b}''' | select E'a\\\\\\x24{b}'''",
                "select E'\\\\${b}\\${c}' | select E'\\\\\\x24{b}\\x24{c}'",
                "select U&'${b}' | select U&'\\0024{b}'",
                "select \"${b}\" | select U&\"\\0024{b}\"",
                "select $q$it's ${b}\\$q$ | select E'it''s \\x24{b}\\\\'",
                "select 1 -- ${b} | select 1 -- $ {b}",
            })
    void rewrites(String sql, String safe) {
        assertThat(PsqlSafe.of(sql)).isEqualTo(safe);
        assertThat(PsqlSafe.isSafe(sql)).isFalse();
        assertThat(PsqlSafe.isSafe(safe)).isTrue();
    }

    @Test
    void whatCannotBeRewrittenIsNotSafe() {
        assertThat(PsqlSafe.isSafe("select N'${a}'")).isFalse();
    }
}
