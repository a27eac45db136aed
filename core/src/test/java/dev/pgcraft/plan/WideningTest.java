package dev.pgcraft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.PgType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WideningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            character varying(20)       | text                  | fits      | keeps rows
            character varying(20)       | character varying(30) | fits      | keeps rows
            character varying(20)       | character varying(5)  | may not   | rewrites
            text                        | character varying(5)  | may not   | rewrites
            integer                     | bigint                | fits      | rewrites
            bigint                      | integer               | may not   | rewrites
            numeric(8,2)                | numeric(10,2)         | fits      | keeps rows
            numeric(10,4)               | numeric(6,1)          | may not   | rewrites
            double precision            | integer               | may not   | rewrites
            timestamp with time zone    | date                  | may not   | rewrites
            jsonb                       | text                  | fits      | rewrites
            """)
    void knowsWhatATypeChangeMeans(String from, String to, String total, String rewrites) {
        Widening widening = Widening.of(new PgType(from), new PgType(to));

        assertThat(widening.total()).isEqualTo(total.equals("fits"));
        assertThat(widening.rewrites()).isEqualTo(rewrites.equals("rewrites"));
    }
}
