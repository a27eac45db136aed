package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/**
 * Whatever somebody tries who was granted all that a resource can be granted: an ordinary login, and the login of the
 * API that has taken a role and set claims. What is closed stays closed, what was stays written down, and what a ledger
 * promises holds.
 */
final class GuardBreakersTest {

    /** Objects of the resource, and a statement for each that reads what must not change. */
    record Prey(String name, String model, String start, List<String> closed, List<String> functions, String truth) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String STAFF = """
            resources:
              hr.employees:
                factory: FACTORY
                columns:
                  name: text not null
                  salary: integer not null default 10
            roles:
              @clerk:
                grants:
                  "hr.*": [select, insert, update, delete, truncate, references, trigger]
            """;

    private static final Prey APPEND_ONLY = new Prey(
            "append_only",
            STAFF.replace("FACTORY", "append_only"),
            "INSERT INTO hr.employees (name) VALUES ('Ada'); UPDATE hr.employees SET salary = 20",
            List.of("hr.employees_root", "hr.employees_attributes"),
            List.of("hr.hr_employees_update()", "hr.hr_employees_delete()", "hr.hr_employees_insert()"),
            "SELECT name, salary, valid_from, changed_by FROM hr.employees_history"
                    + " WHERE salary IN (10, 20) ORDER BY 3");

    private static final Prey EAV = new Prey(
            "eav",
            STAFF.replace("FACTORY", "eav"),
            "INSERT INTO hr.employees (name) VALUES ('Ada'); UPDATE hr.employees SET salary = 20",
            List.of("hr.employees_entity", "hr.employees_attribute"),
            List.of("hr.hr_employees_update()", "hr.hr_employees_delete()", "hr.hr_employees_insert()"),
            "SELECT attribute, salary, valid_from, changed_by FROM hr.employees_history"
                    + " WHERE attribute = 'salary' AND salary IN (10, 20) ORDER BY 3");

    private static final Prey LEDGER = new Prey(
            "ledger",
            """
            resources:
              ops.stock:
                factory: ledger
                columns:
                  sku: text not null
                plugins:
                  - balances: {by: sku}
                  - balance_limit: {by: sku, min: 0}
                  - running_balances: {by: sku}
                  - latest: {by: sku}
                  - idempotency_key
                  - double_entry
                events:
                  adjust: {parameters: {sku: text, value: bigint, direction: text}, input: INPUT}
            roles:
              @clerk:
                grants:
                  "ops.*": [select, insert, update, delete, truncate]
                  "ops.ops_stock_adjust": execute
            """.replace("INPUT", """
            "select {sku} as sku, {value} as value, d as direction from unnest(array['debit', 'credit']) d\""""),
            """
            INSERT INTO ops.stock (entry_id, sku, value, direction, idempotency_key) VALUES
                ('00000000-0000-0000-0000-000000000001', 'bolt', 10, 'debit', 'k1'),
                ('00000000-0000-0000-0000-000000000001', 'bolt', 10, 'credit', NULL)""",
            List.of("ops.stock_sku_kept", "ops.stock_sku_running", "ops.stock_keys", "ops.stock_unbalanced"),
            List.of("ops.ops_stock_keep_sku()", "ops.ops_stock_claim_keys()", "ops.ops_stock_remember_unbalanced()"),
            "SELECT id, sku, value, direction, idempotency_key FROM ops.stock WHERE id <= 2 ORDER BY id");

    private static final List<String> SETTINGS = List.of(
            "SET pgcraft.writer = 'ops.stock'",
            "SET pgcraft.writer = 'hr.employees'",
            "SET search_path = pg_temp, lair, pg_catalog",
            "SET row_security = off",
            "SET check_function_bodies = off",
            "SET plan_cache_mode = force_generic_plan",
            "SET default_transaction_isolation = 'repeatable read'",
            "SET \"request.jwt.claims\" = '{\"sub\": \"another\"}'",
            "SET TimeZone = 'Asia/Tokyo'; SET IntervalStyle = 'iso_8601'");

    private static final List<Prey> ALL = List.of(APPEND_ONLY, EAV, LEDGER);

    static Stream<Arguments> visits() {
        return ALL.stream()
                .flatMap(prey -> Stream.of(Arguments.of(prey, "mallory", ""), Arguments.of(prey, "api", """
                        SET ROLE @clerk;
                        SELECT set_config('request.jwt.claims', '{"sub": "root", "role": "postgres"}', false)""")));
    }

    /** What is refused at once, whoever asks. */
    @ParameterizedTest
    @MethodSource("visits")
    void whatIsClosedStaysClosed(Prey prey, String login, String before) throws SQLException, IOException {
        try (Premises premises = open(prey);
                Visitor visitor = premises.login(login)) {
            visitor.run(before);
            String truth = truth(premises, prey);
            for (String table : prey.closed()) {
                for (String attempt : onClosed(table)) {
                    assertThatThrownBy(() -> visitor.run(attempt))
                            .as(attempt)
                            .hasMessageMatching("(?s).*(permission denied|must be owner|must be able to SET ROLE).*");
                    visitor.run("ROLLBACK");
                }
                assertThatThrownBy(() -> copyIn(visitor, "COPY %s FROM STDIN".formatted(table), ""))
                        .hasMessageContaining("permission denied");
            }
            for (String function : prey.functions()) {
                String attempt =
                        "CREATE TRIGGER mine AFTER INSERT ON lair.fake FOR EACH ROW EXECUTE FUNCTION " + function;
                assertThatThrownBy(() -> visitor.run(attempt)).as(attempt).hasMessageContaining("permission denied");
            }
            for (String attempt : onOthers(prey)) {
                assertThatThrownBy(() -> visitor.run(attempt)).as(attempt).isInstanceOf(SQLException.class);
                visitor.run("ROLLBACK");
            }
            assertThat(truth(premises, prey)).isEqualTo(truth);
        }
    }

    private static List<String> onClosed(String table) {
        List<String> attempts = new ArrayList<>();
        List.of(
                        "SELECT count(*) FROM %s",
                        "TABLE %s",
                        "DELETE FROM %s",
                        "TRUNCATE %s",
                        "INSERT INTO %s DEFAULT VALUES",
                        "INSERT INTO %s DEFAULT VALUES ON CONFLICT DO NOTHING",
                        "COPY %s TO STDOUT",
                        "BEGIN; LOCK TABLE %s",
                        "SELECT FROM %s FOR UPDATE",
                        "MERGE INTO %s t USING (VALUES (1)) v (x) ON true WHEN MATCHED THEN DELETE",
                        "ALTER TABLE %s DISABLE TRIGGER ALL",
                        "ALTER TABLE %s OWNER TO CURRENT_USER",
                        "ALTER TABLE %s DISABLE ROW LEVEL SECURITY",
                        "DROP TABLE %s",
                        "CREATE TABLE lair.child () INHERITS (%s)",
                        "CREATE RULE gone AS ON INSERT TO %s DO INSTEAD NOTHING",
                        "CREATE TRIGGER mine BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION lair.spy()",
                        "CREATE POLICY mine ON %s USING (true)",
                        "CREATE INDEX ON %s ((lair.say()))",
                        "CREATE VIEW lair.behind AS SELECT count(*) FROM %s; SELECT * FROM lair.behind",
                        "GRANT ALL ON %s TO PUBLIC; SELECT FROM %1$s",
                        "ALTER TABLE %s RENAME TO mine")
                .forEach(attempt -> attempts.add(attempt.formatted(table)));
        return attempts;
    }

    /** On the face, on functions and on the session. */
    private static List<String> onOthers(Prey prey) {
        String schema = prey.name().equals("ledger") ? "ops" : "hr";
        String face = prey.name().equals("ledger") ? "ops.stock" : "hr.employees";
        List<String> attempts = new ArrayList<>(List.of(
                "SET session_replication_role = replica",
                "SET SESSION AUTHORIZATION postgres",
                "SET ROLE postgres",
                "SET ROLE pg_write_all_data",
                "TRUNCATE " + face,
                "CREATE FUNCTION %s.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'".formatted(schema),
                "CREATE RULE gone AS ON INSERT TO %s DO INSTEAD NOTHING".formatted(face),
                "CREATE TABLE lair.child () INHERITS (%s)".formatted(face),
                "CREATE TABLE lair.points (id bigint REFERENCES %s)".formatted(face),
                "BEGIN; LOCK TABLE %s IN ACCESS EXCLUSIVE MODE; ALTER TABLE %1$s DISABLE TRIGGER ALL".formatted(face),
                "DROP OWNED BY postgres",
                "REASSIGN OWNED BY postgres TO CURRENT_USER",
                "ALTER DATABASE postgres SET session_replication_role = replica"));
        attempts.addAll(
                prey.name().equals("ledger")
                        ? List.of(
                                "CREATE TRIGGER t BEFORE INSERT ON ops.stock FOR EACH ROW EXECUTE FUNCTION lair.spy()",
                                "SELECT ops._fill_ops_stock_sku()",
                                "SELECT * FROM ops._ops_stock_adjust_rows('bolt', 1, 'debit')",
                                "SELECT ops.ops_stock_keep_sku()")
                        : List.of(
                                "SELECT hr.employees_erase(1, ARRAY['salary'])",
                                "UPDATE hr.employees SET id = 9",
                                "SET pgcraft.as_of = 'yesterday'; UPDATE hr.employees SET salary = 30"));
        return attempts;
    }

    /** What may go through or not: afterwards, what was is still there, and every promise holds. */
    @ParameterizedTest
    @MethodSource("visits")
    void shadowsAndSettingsChangeNothing(Prey prey, String login, String before) throws SQLException, IOException {
        try (Premises premises = open(prey);
                Visitor visitor = premises.login(login)) {
            visitor.run(before);
            String truth = truth(premises, prey);
            visitor.run(text("shadows.sql"));
            for (String setting : SETTINGS) {
                visitor.run(setting);
                int through = 0;
                for (String write : writes(prey)) {
                    through += tried(visitor, write);
                }
                assertThat(through).as(setting).isPositive();
                if (prey.name().equals("ledger")) {
                    String rows = "00000000-0000-0000-0000-000000000007\tbolt\t900\tcredit\n";
                    assertThatThrownBy(() -> copyIn(
                                    visitor, "COPY ops.stock (entry_id, sku, value, direction) FROM STDIN", rows))
                            .isInstanceOf(SQLException.class);
                }
                assertThat(truth(premises, prey)).as(setting).isEqualTo(truth);
                assertPromises(premises, prey);
            }
        }
    }

    private static List<String> writes(Prey prey) throws IOException {
        return text(prey.name().equals("ledger") ? "writes-ledger.txt" : "writes-history.txt")
                .lines()
                .toList();
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/dev/pgcraft/factories", name));
    }

    private static void assertPromises(Premises premises, Prey prey) throws SQLException {
        if (prey.name().equals("ledger")) {
            assertThat(premises.ask("""
                    SELECT bool_and(b.balance >= 0 AND b.balance = l.sum) FROM ops.stock_balances b
                    JOIN (SELECT sku, sum(CASE direction WHEN 'debit' THEN value ELSE -value END)
                          FROM ops.stock GROUP BY sku) l USING (sku)""")).isEqualTo("t");
            assertThat(premises.ask("SELECT count(*) FROM (SELECT entry_id FROM ops.stock GROUP BY entry_id HAVING"
                            + " sum(CASE direction WHEN 'debit' THEN value ELSE -value END) <> 0) x"))
                    .isEqualTo("0");
            assertThat(premises.ask("SELECT count(*) - count(DISTINCT idempotency_key) FROM ops.stock"
                            + " WHERE idempotency_key = 'k1'"))
                    .isEqualTo("0");
            return;
        }
        assertThat(premises.ask("SELECT count(*) FROM hr.employees_history WHERE changed_by NOT IN"
                        + " ('postgres', session_user, '@mallory', '@api') OR valid_to <= valid_from"))
                .isEqualTo("0");
        assertThat(premises.ask(
                        "SELECT count(*) FROM hr.employees_history WHERE valid_from < now() - interval '1 day'"))
                .isEqualTo("0");
    }

    /** 1 if it went through. */
    private static int tried(Visitor visitor, String write) throws SQLException {
        int through = 0;
        try {
            visitor.run(write);
            through = 1;
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(write).isNotIn("XX000", "42601");
        }
        visitor.run("ROLLBACK; DROP VIEW IF EXISTS pg_temp.v");
        return through;
    }

    private static void copyIn(Visitor visitor, String copy, String rows) throws SQLException, IOException {
        visitor.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(copy, new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
    }

    private static String truth(Premises premises, Prey prey) throws SQLException {
        return premises.ask("SELECT string_agg(t::text, E'\\n') FROM (%s) t".formatted(prey.truth()));
    }

    private static Premises open(Prey prey) throws SQLException {
        Premises premises = Premises.of(prey.model(), "mallory", "api");
        premises.run(prey.start());
        premises.run("""
                GRANT @clerk TO @mallory, @api;
                CREATE SCHEMA lair;
                GRANT ALL ON SCHEMA lair TO PUBLIC;
                CREATE TABLE lair.fake (id bigint);
                GRANT ALL ON lair.fake TO PUBLIC;
                CREATE FUNCTION lair.say() RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''x''';
                CREATE FUNCTION lair.spy() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'""");
        return premises;
    }
}
