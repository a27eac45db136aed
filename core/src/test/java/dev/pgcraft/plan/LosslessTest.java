package dev.pgcraft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.PgType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LosslessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numeric(8,2)                   | numeric(10,2)                  | keeps
            numeric(8,2)                   | numeric(5,2)                   | keeps
            numeric(8,0)                   | integer                        | keeps
            numeric(8,2)                   | numeric                        | keeps
            bigint                         | smallint                       | keeps
            bigint                         | numeric(5,2)                   | keeps
            integer                        | double precision               | keeps
            real                           | double precision               | keeps
            text                           | integer                        | keeps
            text                           | uuid                           | keeps
            character varying(20)          | character varying(5)           | keeps
            character(9)                   | character(3)                   | keeps
            jsonb                          | text                           | keeps
            jsonb                          | json                           | keeps
            cidr                           | inet                           | keeps
            date                           | timestamp with time zone       | keeps
            timestamp(3) without time zone | timestamp with time zone       | keeps
            interval day to second(3)      | interval                       | keeps
            integer[]                      | bigint[]                       | keeps
            character varying(3)[]         | text[]                         | keeps
            numeric(8,2)[]                 | numeric(10,4)[]                | keeps
            bigint                         | double precision               | loses
            integer                        | real                           | loses
            bigint                         | numeric(5,-2)                  | loses
            numeric                        | double precision               | loses
            numeric(8,2)                   | double precision               | loses
            numeric                        | integer                        | loses
            numeric(8,2)                   | integer                        | loses
            numeric                        | numeric(10,2)                  | loses
            numeric(10,4)                  | numeric(6,1)                   | loses
            numeric                        | money                          | loses
            real                           | numeric                        | loses
            double precision               | real                           | loses
            double precision               | bigint                         | loses
            text                           | numeric(6,1)                   | loses
            text                           | timestamp with time zone       | loses
            text                           | date                           | loses
            text                           | jsonb                          | loses
            text                           | character(5)                   | loses
            text                           | name                           | loses
            json                           | jsonb                          | loses
            inet                           | cidr                           | loses
            timestamp with time zone       | date                           | loses
            timestamp with time zone       | time without time zone         | loses
            time with time zone            | time without time zone         | loses
            timestamp(6) without time zone | timestamp(3) without time zone | loses
            timestamp with time zone       | timestamp(0) without time zone | loses
            time without time zone         | time(0) without time zone      | loses
            interval                       | interval(0)                    | loses
            interval                       | interval day to second         | loses
            interval                       | interval year to month         | loses
            numeric(10,4)[]                | numeric(10,1)[]                | loses
            text[]                         | character varying(5)[]         | loses
            integer                        | boolean                        | loses
            """)
    void knowsWhatBecomesOfValues(String from, String to, String outcome) {
        assertThat(Lossless.is(new PgType(from), new PgType(to))).isEqualTo(outcome.equals("keeps"));
    }
}
