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
            bit varying(5)              | bit varying(9)        | fits      | keeps rows
            bit varying(5)              | bit varying(3)        | may not   | rewrites
            bit varying                 | bit varying(9)        | may not   | rewrites
            timestamp(3) with time zone | timestamp with time zone    | fits    | keeps rows
            timestamp(3) with time zone | timestamp(6) with time zone | fits    | keeps rows
            timestamp(3) with time zone | time(6) with time zone      | may not | rewrites
            timestamp without time zone | timestamp with time zone    | may not | rewrites
            interval(2)                 | interval(4)           | fits      | keeps rows
            interval(4)                 | interval(2)           | may not   | rewrites
            cidr                        | inet                  | fits      | keeps rows
            inet                        | cidr                  | may not   | rewrites
            """)
    void knowsWhatATypeChangeMeans(String from, String to, String total, String rewrites) {
        Widening widening = Widening.of(new PgType(from), new PgType(to));

        assertThat(widening.total()).isEqualTo(total.equals("fits"));
        assertThat(widening.rewrites()).isEqualTo(rewrites.equals("rewrites"));
    }
}
