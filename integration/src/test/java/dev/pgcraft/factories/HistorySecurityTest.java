package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.server.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write to a resource with a history cannot get around it. */
final class HistorySecurityTest {

    private final String role = "clerk_" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void nobodyButTheOwnerGetsBehindTheFace(String factory) throws SQLException {
        String table = factory.equals("eav") ? "hr.employees_entity" : "hr.employees_root";
        String log = factory.equals("eav") ? "hr.employees_attribute" : "hr.employees_attributes";
        String update = factory.equals("eav") ? "hr.hr_employees_update()" : "hr.hr_employees_delete()";
        try (Made made = Made.of(model(factory))) {
            made.run("INSERT INTO hr.employees (name) VALUES ('Ada')");
            made.run("GRANT CREATE ON DATABASE %s TO %s"
                    .formatted(made.database().ask("SELECT current_database()"), role));
            as(made, role);
            made.run("CREATE SCHEMA mine");
            made.run("CREATE TABLE mine.fake (LIKE hr.employees)");
            List<String> attempts = List.of(
                    "SELECT * FROM " + table,
                    "SELECT * FROM " + log,
                    "UPDATE %s SET name = 'x'".formatted(table),
                    "INSERT INTO %s (id) VALUES (1)".formatted(log),
                    "DELETE FROM " + log,
                    "TRUNCATE " + log,
                    "TRUNCATE " + table,
                    "COPY %s FROM STDIN".formatted(log),
                    "COPY %s TO STDOUT".formatted(log),
                    "ALTER TABLE %s DISABLE TRIGGER ALL".formatted(table),
                    "SET session_replication_role = replica",
                    "CREATE TRIGGER mine AFTER UPDATE ON mine.fake FOR EACH ROW EXECUTE FUNCTION " + update,
                    "SELECT hr.employees_erase(1, ARRAY['salary'])",
                    "CREATE VIEW mine.behind AS SELECT * FROM %s; SELECT * FROM mine.behind".formatted(log),
                    "BEGIN; LOCK TABLE " + log);
            for (String attempt : attempts) {
                assertThatThrownBy(() -> made.run(attempt))
                        .as(attempt)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        } finally {
            dropRole();
        }
    }

    /** What a caller can put into a session must not change what triggers see or write. */
    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void settingsAndShadowsDoNotHelp(String factory) throws SQLException {
        try (Made made = Made.of(model(factory))) {
            made.run("INSERT INTO hr.employees (name) VALUES ('Ada')");
            String before = made.database().ask("SELECT clock_timestamp()");
            as(made, role);
            made.run("SET pgcraft.writer = 'hr.employees'");
            made.run("CREATE FUNCTION pg_temp.clock_timestamp() RETURNS timestamptz LANGUAGE sql"
                    + " AS $$ SELECT 'epoch'::timestamptz $$");
            made.run("CREATE FUNCTION pg_temp.differs(record, record) RETURNS boolean LANGUAGE plpgsql"
                    + " AS $$ BEGIN RETURN false; END $$");
            made.run("CREATE OPERATOR pg_temp.*<> (LEFTARG = record, RIGHTARG = record, FUNCTION = pg_temp.differs)");
            made.run("CREATE TEMPORARY TABLE old_rows (id bigint); CREATE TEMPORARY TABLE new_rows (id bigint)");
            made.run("SET search_path = pg_temp, pg_catalog");
            made.run("UPDATE hr.employees SET salary = 20");
            made.run("RESET search_path; RESET ROLE");
            assertThat(made.rows("SELECT salary FROM hr.employees_as_of('%s')".formatted(before)))
                    .containsExactly("10");
            assertThat(made.rows("SELECT DISTINCT changed_by = session_user FROM hr.employees_history"))
                    .containsExactly("t");
        } finally {
            dropRole();
        }
    }

    /** A view has the rights of its owner: whoever could write through it would write to what is closed. */
    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void onlyTheFaceIsWrittenThrough(String factory) throws SQLException {
        try (Made made = Made.of(model(factory))) {
            assertThat(made.rows("SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'hr'::regnamespace"
                            + " AND c.relkind = 'v' AND pg_relation_is_updatable(c.oid, true) <> 0"))
                    .containsExactly("hr.employees");
        } finally {
            dropRole();
        }
    }

    /** What was opened for all tables that are yet to be made does not open what is closed. */
    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void defaultPrivilegesOfTheTargetOpenNothing(String factory) throws SQLException {
        try (Made model = Made.of(model(factory));
                Made target = Made.withDefaultPrivileges(model(factory), role)) {
            String closed =
                    "SELECT string_agg(c.relname, ' ') FROM pg_class c WHERE c.relnamespace = 'hr'::regnamespace"
                            + " AND has_table_privilege('%s', c.oid, 'select') AND c.relkind = 'r'".formatted(role);
            assertThat(target.rows(closed)).isEqualTo(model.rows(closed)).containsExactly("null");
            String callable = "SELECT count(*) FROM pg_proc f WHERE f.pronamespace = 'hr'::regnamespace"
                    + " AND f.prosecdef AND has_function_privilege('%s', f.oid, 'execute')".formatted(role);
            assertThat(target.rows(callable)).containsExactly("0");
        } finally {
            dropRole();
        }
    }

    private String model(String factory) {
        return """
            resources:
              hr.employees:
                factory: %s
                columns:
                  name: text not null
                  salary: integer not null default 10
            roles:
              %s:
                grants:
                  "hr.*": [select, insert, update, delete, truncate, references, trigger]
            """.formatted(factory, role);
    }

    private static void as(Made made, String role) throws SQLException {
        made.run("SET ROLE " + role);
    }

    private void dropRole() throws SQLException {
        try (TestDatabase any = TestDatabase.create()) {
            any.run("DROP ROLE IF EXISTS " + role);
        }
    }
}
