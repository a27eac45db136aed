package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.yaml.ModelReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A history that is kept for some time, and then forgotten. */
final class RetentionTest {

    private static final String YEAR = "retention: 1 year";
    private static final int TRANSACTIONS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void whatEndedBeforeTheEdgeGoesAndTheRestStays(String factory) throws SQLException {
        try (Aged aged = Aged.of(factory, YEAR)) {
            aged.run("INSERT INTO hr.employees (name, salary) VALUES ('Ada', 1), ('Bob', 1)");
            aged.run("UPDATE hr.employees SET salary = 2");
            aged.age("1 day");
            aged.run("UPDATE hr.employees SET salary = 3");
            aged.age("1 year -1 minute");
            aged.note(1);
            aged.run("UPDATE hr.employees SET salary = 4 WHERE name = 'Ada'");
            List<String> history = aged.history();
            assertThat(aged.forget()).isEqualTo(2);
            assertThat(aged.history()).isEqualTo(history);
            assertThat(aged.asOf(1)).containsExactly("1|Ada|3", "2|Bob|3");
            assertThat(aged.rows("SELECT count(*) FROM hr.employees_history WHERE salary = 1"))
                    .containsExactly("0");
            assertThat(aged.rows("SELECT count(*) FROM hr.employees_history WHERE salary = 2"))
                    .containsExactly("2");
            assertThat(aged.forget()).isZero();
            aged.age("61 minutes");
            int emptied = factory.equals("eav") ? 2 : 0;
            assertThat(aged.forget()).isEqualTo(2 + emptied);
            assertThat(aged.rows("SELECT count(*) FROM hr.employees_history WHERE salary = 2"))
                    .containsExactly("0");
            assertThat(aged.rows("SELECT salary FROM hr.employees ORDER BY id")).containsExactly("4", "3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void whoWasDeletedIsForgottenAndTheirKeyMayComeBack(String factory) throws SQLException {
        try (Aged aged = Aged.of(factory, YEAR)) {
            aged.run("INSERT INTO hr.employees (id, name) VALUES (1, 'Ada'), (2, 'Bob')");
            aged.run("DELETE FROM hr.employees WHERE id = 1");
            aged.age("2 years");
            aged.run("DELETE FROM hr.employees WHERE id = 2");
            aged.note(1);
            assertThat(aged.forget()).isPositive();
            assertThat(aged.rows("SELECT DISTINCT id FROM " + aged.log())).containsExactly("2");
            aged.run("INSERT INTO hr.employees (id, name) VALUES (1, 'Alma'), (2, 'Bert')");
            assertThat(aged.rows("SELECT min(valid_from) >= (SELECT at FROM moments) FROM hr.employees_history"
                            + " WHERE id = 1"))
                    .containsExactly("t");
            assertThat(aged.rows("SELECT max(valid_to) <= (SELECT valid_from FROM %s WHERE id = 2) FROM"
                                    .formatted(factory.equals("eav") ? "hr.employees_entity" : "hr.employees_root")
                            + " hr.employees_history WHERE id = 2"))
                    .containsExactly("t");
            assertThat(aged.asOf(1)).isEmpty();
        }
    }

    /** An answer with gaps would look like a whole one. */
    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void momentsBeforeTheEdgeAreRefused(String factory) throws SQLException {
        try (Aged aged = Aged.of(factory, YEAR)) {
            aged.run("INSERT INTO hr.employees (name) VALUES ('Ada')");
            aged.age("3 years");
            String before = "now() - interval '1 year 1 second'";
            assertThatThrownBy(() -> aged.rows("SELECT * FROM hr.employees_as_of(%s)".formatted(before)))
                    .hasMessageContaining("what hr.employees was is kept for 1 year, and")
                    .hasMessageContaining("its history shows what is left");
            assertThatThrownBy(() -> aged.rows(
                            "SELECT e.name FROM (SELECT %s AS m) t, hr.employees_as_of(t.m) e".formatted(before)))
                    .hasMessageContaining("is kept for 1 year");
            assertThat(aged.rows("SELECT name FROM hr.employees_as_of(now() - interval '1 year')"))
                    .containsExactly("Ada");
            aged.run("SET pgcraft.as_of = '2019-01-01'");
            assertThatThrownBy(() -> aged.rows("SELECT * FROM hr.employees_at"))
                    .hasMessageContaining("is kept for 1 year");
            aged.run("RESET pgcraft.as_of");
            assertThat(aged.rows("SELECT name FROM hr.employees_at")).containsExactly("Ada");
        }
    }

    /** Whoever asks in a transaction that began before somebody forgot gets a whole answer. */
    @ParameterizedTest
    @CsvSource({
        "append_only, retention: 1 year",
        "eav, retention: 1 year",
        "append_only, 'retention: 1 year, partitions: monthly'",
        "eav, 'retention: 1 year, partitions: monthly'"
    })
    void whoBeganBeforeIsAnswered(String factory, String parameters) throws SQLException {
        try (Aged aged = Aged.of(factory, parameters);
                Connection asking =
                        TestServers.running().connect(aged.made().database().ask("SELECT current_database()"));
                Statement statement = asking.createStatement()) {
            aged.run("INSERT INTO hr.employees (name, salary) VALUES ('Ada', 1)");
            statement.execute("BEGIN; SELECT now()");
            aged.run("UPDATE hr.employees SET salary = 2");
            aged.age("1 year");
            if (parameters.contains("monthly")) {
                aged.run("SELECT hr.employees_months(0)");
            }
            aged.forget();
            try (ResultSet found =
                    statement.executeQuery("SELECT salary FROM hr.employees_as_of(now() - interval '1 year')")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).isEqualTo(1);
            }
        }
    }

    /** In such a zone it is summer now, and was not a month ago; so a month began half a day off there. */
    @ParameterizedTest
    @CsvSource({"append_only, 12", "append_only, -12", "eav, 12", "eav, -12"})
    void whoForgetsAndWhoAsksAgreeWhateverTheirTimeZones(String factory, int offset) throws SQLException {
        try (Aged aged = Aged.of(factory, "retention: 1 month")) {
            String day = "least(365, extract(doy FROM now() + interval '%d days'))";
            String zone = aged.rows("SELECT format('AAA0BBB%d,J%%s,J%%s', %s, %s)"
                            .formatted(offset, day.formatted(-10), day.formatted(5)))
                    .getFirst();
            aged.run("SET timezone = 'UTC'; INSERT INTO hr.employees (name, salary) VALUES ('Ada', 1)");
            aged.note(1);
            aged.run("UPDATE hr.employees SET salary = 2");
            aged.age(aged.rows("SELECT now() - (now() - interval '1 month') - interval '6 hours'")
                    .getFirst());
            aged.run("SET timezone = '%s'".formatted(zone));
            assertThat(aged.rows("SELECT hr.employees_forget()")).containsExactly("0");
            assertThat(aged.asOf(1)).containsExactly("1|Ada|1");
            aged.age("12 hours");
            assertThatThrownBy(() -> aged.asOf(1)).hasMessageContaining("is kept for 1 mon");
        }
    }

    /** The moment is looked at before the first row, and WHERE finds the indexes as it does without. */
    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void theQuestionCostsNothing(String factory) throws SQLException {
        try (Aged aged = Aged.of(factory, YEAR)) {
            aged.run("INSERT INTO hr.employees (name) SELECT g::text FROM generate_series(1, 1000) g");
            aged.run("ANALYZE");
            List<String> plan =
                    aged.rows("EXPLAIN SELECT * FROM hr.employees_as_of(now() - interval '1 day') WHERE id = 77");
            assertThat(plan)
                    .filteredOn(line -> line.contains("_remembers"))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("One-Time Filter"));
            assertThat(plan.toString())
                    .contains("(id = 77)")
                    .doesNotContain("Seq Scan on employees_root")
                    .doesNotContain("Seq Scan on employees_entity");
        }
    }

    /** Of an attribute that was set to another value before the edge, only that and by whom is known. */
    @ParameterizedTest
    @ValueSource(strings = {"1 year 2 hours", "3 years"})
    void whoSetAValueIsKnownAsLongAsItHolds(String age) throws SQLException {
        try (Aged aged = Aged.of("eav", YEAR)) {
            aged.run("INSERT INTO hr.employees (name, salary) VALUES ('Ada', 1)");
            for (int salary = 2; salary <= 4; salary++) {
                aged.run("UPDATE hr.employees SET salary = " + salary);
            }
            aged.age(age);
            List<String> history = aged.history();
            assertThat(aged.forget()).isEqualTo(3);
            assertThat(aged.history()).isEqualTo(history);
            assertThat(aged.rows("SELECT salary, valid_from = (SELECT valid_from FROM hr.employees_entity), operation,"
                            + " erased -> 0 ->> 'columns' FROM hr.employees_history WHERE attribute = 'salary'"
                            + " AND valid_to IS NOT NULL"))
                    .containsExactly("null|t|insert|[\"salary\"]");
            aged.run("DELETE FROM hr.employees");
            aged.age(age);
            assertThat(aged.forget()).isEqualTo(4);
            assertThat(aged.rows("SELECT count(*) FROM " + aged.log())).containsExactly("0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "append_only, 1, now",
        "append_only, 2, now",
        "eav, 3, now",
        "eav, 4, now",
        "append_only, 5, monthly",
        "append_only, 6, monthly",
        "eav, 7, monthly",
        "eav, 8, monthly"
    })
    void momentsThatAreKeptShowWhatWasThereBeforeAndAfterForgetting(String factory, long seed, String when)
            throws SQLException {
        boolean monthly = when.equals("monthly");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (Aged aged = Aged.of(factory, monthly ? YEAR + ", partitions: monthly" : YEAR)) {
            Map<Integer, List<String>> seen = new LinkedHashMap<>();
            for (int i = 0; i < TRANSACTIONS; i++) {
                aged.run("BEGIN; %s; %s; COMMIT".formatted(statement(random), statement(random)));
                aged.note(i);
                seen.put(i, aged.rows("SELECT id, name, salary FROM hr.employees ORDER BY id"));
                aged.age(random.nextInt(90) + " days");
                if (random.nextInt(5) == 0) {
                    List<String> history = aged.history();
                    if (monthly) {
                        aged.run("SELECT hr.employees_months(0)");
                    }
                    aged.forget();
                    assertThat(aged.history()).as("seed %d", seed).isEqualTo(history);
                }
            }
            assertThat(aged.forget()).isNotNegative();
            List<String> kept = aged.rows("SELECT id FROM moments WHERE at >= now() - interval '1 year'");
            assertThat(kept).isNotEmpty().hasSizeLessThan(TRANSACTIONS);
            for (String id : kept) {
                int moment = Integer.parseInt(id);
                assertThat(aged.asOf(moment))
                        .as("seed %d, moment %d", seed, moment)
                        .isEqualTo(seen.get(moment));
            }
            String edge =
                    monthly ? "date_trunc('month', now() - interval '1 year', 'UTC')" : "now() - interval '1 year'";
            assertThat(aged.rows("SELECT count(*) FROM %s WHERE %s < %s AND (name, salary)"
                                    .formatted(aged.whole(), aged.end(), edge)
                            + " IS DISTINCT FROM (NULL, NULL)"))
                    .containsExactly("0");
        }
    }

    private static String statement(RandomGenerator random) {
        int id = 1 + random.nextInt(4);
        int value = random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                "INSERT INTO hr.employees (id, salary) VALUES (%d, %d) ON CONFLICT DO NOTHING".formatted(id, value);
            case 2 -> "DELETE FROM hr.employees WHERE id = " + id;
            case 3 -> "UPDATE hr.employees SET name = nullif('%d', '0')".formatted(value);
            default -> "UPDATE hr.employees SET salary = %d WHERE id = %d".formatted(value, id);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void nobodyButTheOwnerForgets(String factory) throws SQLException {
        String role = "clerk_" + UUID.randomUUID().toString().substring(0, 8);
        try (Aged aged = Aged.of(factory, YEAR)) {
            aged.run("CREATE ROLE %s; GRANT USAGE ON SCHEMA hr TO %<s;".formatted(role)
                    + " GRANT ALL ON hr.employees, hr.employees_history TO " + role);
            aged.run("INSERT INTO hr.employees (name) VALUES ('Ada')");
            aged.run("UPDATE hr.employees SET name = 'Bob'");
            aged.age("2 years");
            aged.run("SET ROLE " + role);
            assertThatThrownBy(() -> aged.run("SELECT hr.employees_forget()"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> aged.run("DELETE FROM " + aged.log())).hasMessageContaining("permission denied");
            aged.run("RESET ROLE");
            assertThat(aged.forget()).isEqualTo(1);
            assertThatThrownBy(() -> aged.run("DELETE FROM " + aged.log()))
                    .hasMessageContaining("only its triggers write there");
            aged.run("REVOKE ALL ON ALL TABLES IN SCHEMA hr FROM %s; REVOKE ALL ON SCHEMA hr FROM %<s".formatted(role));
        } finally {
            try (TestDatabase any = TestDatabase.create()) {
                any.run("DROP ROLE IF EXISTS " + role);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "5 yeers", "0 days", "-1 year", "forever", "1 year -11 months", "1001 years", "P5Y", "''"})
    void whatIsNoTimeIsAProblem(String retention) {
        String model = Aged.model("append_only", "retention: " + retention);
        assertThatThrownBy(() -> new Compiler().compile(new ModelReader().read("model.yaml", model)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    Problem problem = refused.problems().getFirst();
                    assertThat(refused.problems()).hasSize(1);
                    assertThat(problem.toString()).startsWith("model.yaml:3: E241");
                    assertThat(problem.hint()).isPresent();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000 years", "36 hours", "1 Year, 6 months", "2 weeks 1 day"})
    void whatPostgresqlUnderstandsIsTaken(String retention) throws SQLException {
        try (Aged aged = Aged.of("append_only", "retention: '%s'".formatted(retention))) {
            aged.run("INSERT INTO hr.employees (name) VALUES ('Ada')");
            aged.run("UPDATE hr.employees SET name = 'Bob'");
            assertThat(aged.forget()).isZero();
            assertThat(aged.rows("SELECT name FROM hr.employees_as_of(clock_timestamp())"))
                    .containsExactly("Bob");
        }
    }
}
