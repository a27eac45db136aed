package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import dev.pgcraft.yaml.ModelReader;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history whose log has a partition for each month. */
final class RetentionMonthsTest {

    private static final String MONTHLY = "partitions: monthly, retention: 1 year";

    private static final String BOUNDS = "SELECT pg_get_expr(c.relpartbound, c.oid) FROM pg_inherits i"
            + " JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = '%s_by_month'::regclass ORDER BY 1";

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void rowsMoveFromTheRestIntoMonthsAcrossTheYear(String factory) throws SQLException {
        try (Aged aged = Aged.of(factory, "partitions: monthly")) {
            aged.run("SET timezone = 'UTC'");
            aged.run("INSERT INTO hr.employees (name, salary) VALUES ('Ada', 1)");
            aged.run("UPDATE hr.employees SET salary = 2");
            String newYear = "date_trunc('year', now()) - interval '1 second'";
            aged.age(aged.made().database().ask("SELECT now() - (%s)".formatted(newYear)));
            aged.run("UPDATE hr.employees SET salary = 3");
            List<String> history = aged.rows("SELECT h::text FROM hr.employees_history h ORDER BY 1");
            assertThat(rest(aged)).isEqualTo("2");
            assertThat(aged.made().database().ask("SELECT hr.employees_months(2)"))
                    .isEqualTo("4");
            assertThat(rest(aged)).isEqualTo("0");
            assertThat(aged.rows("SELECT h::text FROM hr.employees_history h ORDER BY 1"))
                    .isEqualTo(history);
            String december = aged.made()
                    .database()
                    .ask("SELECT format('FOR VALUES FROM (%%L) TO (%%L)', date_trunc('month', %s), %<s + '1 second')"
                            .formatted(newYear));
            assertThat(aged.rows(BOUNDS.formatted(aged.log()))).hasSize(5).contains("DEFAULT", december);
            assertThat(aged.rows("SELECT count(*) FROM %s_%s"
                            .formatted(
                                    aged.log(),
                                    aged.made().database().ask("SELECT to_char(" + newYear + ", 'YYYY_MM')"))))
                    .containsExactly("1");
            assertThat(aged.made().database().ask("SELECT hr.employees_months(2)"))
                    .isEqualTo("0");
            aged.run("UPDATE hr.employees SET salary = 4");
            assertThat(rest(aged)).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void monthsThatAreOldEnoughGoAsAWhole(String factory) throws SQLException {
        try (Aged aged = Aged.of(factory, MONTHLY)) {
            aged.run("SET timezone = 'UTC'");
            aged.run("INSERT INTO hr.employees (name, salary) VALUES ('Ada', 1), ('Bob', 1), ('Cleo', 1)");
            for (int months = 16; months > 0; months--) {
                String month = "date_trunc('month', now()) - interval '%d months'".formatted(months);
                aged.run("DO $$ BEGIN EXECUTE format('CREATE TABLE hr.month_%d PARTITION OF %s FOR VALUES FROM (%%L)"
                                .formatted(months, aged.whole())
                        + " TO (%%L)', %1$s, %1$s + interval '1 month'); END $$".formatted(month));
            }
            for (int month = 0; month < 16; month++) {
                aged.run("UPDATE hr.employees SET salary = salary + 1 WHERE name <> 'Cleo'");
                aged.run(month == 1 ? "DELETE FROM hr.employees WHERE name = 'Bob'" : "SELECT");
                aged.age("1 month");
            }
            aged.note(1);
            assertThat(aged.rows(BOUNDS.formatted(aged.log()))).hasSize(16 + 1);
            List<String> history = aged.history();
            assertThat(aged.forget()).isPositive();
            assertThat(aged.history()).isEqualTo(history);
            assertThat(aged.asOf(1)).containsExactly("1|Ada|17", "3|Cleo|1");
            assertThat(aged.rows(BOUNDS.formatted(aged.log()))).hasSize(12 + 1);
            assertThat(rest(aged)).isEqualTo(factory.equals("eav") ? "1" : "0");
            assertThat(aged.rows("SELECT count(*) FROM hr.employees_history WHERE name = 'Bob'"))
                    .containsExactly("0");
            assertThat(aged.forget()).isZero();
        }
    }

    /** What is opened for tables that are yet to be made is not opened for months. */
    @Test
    void monthsAreClosed() throws SQLException {
        try (Aged aged = Aged.of("append_only", "partitions: monthly")) {
            aged.run("ALTER DEFAULT PRIVILEGES IN SCHEMA hr GRANT ALL ON TABLES TO PUBLIC");
            aged.run("SELECT hr.employees_months(1)");
            assertThat(aged.rows("SELECT count(*) FROM pg_class c, aclexplode(c.relacl) p"
                            + " WHERE c.relispartition AND c.relkind = 'r' AND p.grantee <> c.relowner"))
                    .containsExactly("0");
            assertThat(aged.rows("SELECT count(*) FROM pg_proc p, aclexplode(p.proacl) a WHERE p.proname IN"
                            + " ('employees_months') AND a.grantee <> p.proowner"))
                    .containsExactly("0");
            assertThatThrownBy(() -> aged.run("DELETE FROM " + aged.whole()))
                    .hasMessageContaining("only its triggers write there");
            assertThatThrownBy(() -> aged.run("DELETE FROM " + aged.log()))
                    .hasMessageContaining("only its triggers write there");
        }
    }

    /** Who writes while the month of now is made waits, and finds it. */
    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void whoWritesMeanwhileWaitsForTheMonth(String factory) throws Exception {
        try (Premises premises = Premises.of(Aged.model(factory, "partitions: monthly"));
                Visitor writer = premises.superuser()) {
            premises.run("INSERT INTO hr.employees (name, salary) VALUES ('Ada', 1)");
            writer.run("UPDATE hr.employees SET salary = 2");
            String process = writer.ask("SELECT pg_backend_pid()");
            premises.run("BEGIN; SELECT hr.employees_months(1)");
            CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> {
                try {
                    return writer.write("UPDATE hr.employees SET salary = 3");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            premises.awaitLock(process);
            premises.run("COMMIT");
            assertThat(writing.get(20, TimeUnit.SECONDS)).isOne();
            assertThat(premises.ask("SELECT string_agg(salary::text, ' ' ORDER BY valid_from)"
                            + " FROM hr.employees_history WHERE salary IS NOT NULL"))
                    .isEqualTo("1 2 3");
        }
    }

    private static String rest(Aged aged) throws SQLException {
        return aged.made().database().ask("SELECT count(*) FROM " + aged.log());
    }

    @Test
    void otherPartitionsAreAProblem() {
        String model = Aged.model("eav", "partitions: yearly, retention: never");
        assertThatThrownBy(() -> new Compiler().compile(new ModelReader().read("model.yaml", model)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code().toString())
                                .hasSize(2));
    }
}
