package dev.pgcraft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.PgType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WideningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            character varying(20)       | text                  | fits      | keeps rows | exact
            character varying(20)       | character varying(30) | fits      | keeps rows | exact
            character varying(20)       | character varying(5)  | may not   | rewrites   | exact
            text                        | character varying(5)  | may not   | rewrites   | exact
            integer                     | bigint                | fits      | rewrites   | exact
            bigint                      | integer               | may not   | rewrites   | exact
            numeric(8,2)                | numeric(10,2)         | fits      | keeps rows | exact
            numeric(10,4)               | numeric(6,1)          | may not   | rewrites   | rounds
            double precision            | integer               | may not   | rewrites   | rounds
            timestamp with time zone    | date                  | may not   | rewrites   | rounds
            jsonb                       | text                  | fits      | rewrites   | exact
            """)
    void knowsWhatATypeChangeMeans(String from, String to, String total, String rewrites, String rounds) {
        PgType before = new PgType(from);
        PgType after = new PgType(to);
        Widening widening = Widening.of(before, after);

        assertThat(widening.total()).isEqualTo(total.equals("fits"));
        assertThat(widening.rewrites()).isEqualTo(rewrites.equals("rewrites"));
        assertThat(Widening.rounds(before, after)).isEqualTo(rounds.equals("rounds"));
    }
}
