package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resource with a history does, whether it keeps rows or attributes. */
final class HistoryTest {

    private static final String NAMES =
            "moment o n h r e x v s l d p f1 ended gone columns unknown sets old_rows new_rows"
                    + " id1 things things_as_of new old found";

    private static Made made(String factory) throws SQLException {
        Made made = Made.of("""
            resources:
              hr.departments:
                columns:
                  name: text not null
              hr.employees:
                factory: %s
                columns:
                  name: text not null
                  salary: integer not null default 10
                  badge: {type: text, unique: true}
                  document: json
                  department_id: bigint references departments.id
                  monthly: integer generated always as ({salary} / 12) stored
                checks: {positive_salary: "{salary} > 0"}
              hr.countries:
                factory: %<s
                columns:
                  code: varchar(2)
                  name: text
                plugins: [{natural_key: {column: code}}]
            """.formatted(factory));
        made.run("INSERT INTO hr.departments (name) VALUES ('research')");
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void insertTakesDefaultsAndReturnsTheRow(String factory) throws SQLException {
        try (Made made = made(factory)) {
            assertThat(made.rows("INSERT INTO hr.employees (name, department_id) VALUES ('Ada', 1), ('Bob', NULL)"
                            + " RETURNING id, name, salary, monthly, department_id, badge"))
                    .containsExactly("1|Ada|10|0|1|null", "2|Bob|10|0|null|null");
            assertThat(made.rows("INSERT INTO hr.employees (id, name) VALUES (7, 'Cleo') RETURNING id"))
                    .containsExactly("7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void constraintsAreTheServersOwn(String factory) throws SQLException {
        try (Made made = made(factory)) {
            made.run("INSERT INTO hr.employees (name, badge) VALUES ('Ada', 'a')");
            assertThatThrownBy(() -> made.run("UPDATE hr.employees SET salary = -1"))
                    .hasMessageContaining("positive_salary");
            assertThatThrownBy(() -> made.run("INSERT INTO hr.employees (name, badge) VALUES ('Bob', 'a')"))
                    .hasMessageContaining("uq__employees__badge");
            assertThatThrownBy(() -> made.run("UPDATE hr.employees SET name = NULL"))
                    .hasMessageContaining("not-null");
            assertThatThrownBy(() -> made.run("UPDATE hr.employees SET department_id = 5"))
                    .hasMessageContaining("fk__employees__department_id__departments");
            assertThatThrownBy(() -> made.run("UPDATE hr.employees SET monthly = 5"))
                    .hasMessageContaining("monthly");
            assertThat(made.rows("SELECT count(*) FROM hr.employees_history WHERE valid_to IS NOT NULL"))
                    .containsExactly("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void conflictsAreDecidedAsInATable(String factory) throws SQLException {
        try (Made made = made(factory)) {
            made.run("INSERT INTO hr.countries VALUES ('de', 'Germany')");
            assertThat(made.rows("INSERT INTO hr.countries (code, name) VALUES ('de', 'Deutschland'), ('fr', 'France')"
                            + " ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING code, name"))
                    .containsExactly("de|Deutschland", "fr|France");
            assertThat(made.rows("INSERT INTO hr.countries (code, name) VALUES ('fr', 'Frankreich')"
                            + " ON CONFLICT DO NOTHING RETURNING code"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void whatIsDeletedStaysInHistoryAndItsKeyMayComeBack(String factory) throws SQLException {
        try (Made made = made(factory)) {
            made.run("INSERT INTO hr.countries (code, name) VALUES ('de', 'Germany')");
            String alive = made.database().ask("SELECT clock_timestamp()");
            made.run("DELETE FROM hr.countries");
            String gone = made.database().ask("SELECT clock_timestamp()");
            made.run("INSERT INTO hr.countries (code, name) VALUES ('de', 'Deutschland')");
            assertThat(asOf(made, "countries", alive, "name")).isEqualTo("[Germany]");
            assertThat(asOf(made, "countries", gone, "name")).isEqualTo("[]");
            assertThat(asOf(made, "countries", "9999-12-31", "name")).isEqualTo("[Deutschland]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void whatChangesNothingMakesNoVersion(String factory) throws SQLException {
        try (Made made = made(factory)) {
            made.run("INSERT INTO hr.employees (name, badge, document) VALUES ('Ada', NULL, '{\"a\": 1}')");
            made.run("UPDATE hr.employees SET name = name, badge = NULL, document = '{\"a\": 1}'");
            assertThat(closed(made)).isEqualTo("0");
            made.run("UPDATE hr.employees SET document = '{\"a\":1}'");
            assertThat(closed(made)).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void severalChangesInOneTransactionMakeOneVersion(String factory) throws SQLException {
        try (Made made = made(factory)) {
            made.run("INSERT INTO hr.employees (name) VALUES ('Ada')");
            made.run("BEGIN; UPDATE hr.employees SET salary = 20; UPDATE hr.employees SET salary = 30; COMMIT");
            assertThat(made.rows("SELECT salary FROM hr.employees_history WHERE salary IS NOT NULL ORDER BY 1"))
                    .containsExactly("10", "30");
            made.run("BEGIN; INSERT INTO hr.employees (name) VALUES ('Bob'); DELETE FROM hr.employees"
                    + " WHERE name = 'Bob'; COMMIT");
            assertThat(made.rows("SELECT 1 FROM hr.employees_history WHERE name = 'Bob'"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void whatWouldSpoilTheHistoryIsRefused(String factory) throws SQLException {
        try (Made made = made(factory)) {
            String table = factory.equals("eav") ? "hr.employees_entity" : "hr.employees_root";
            String log = factory.equals("eav") ? "hr.employees_attribute" : "hr.employees_attributes";
            made.run("INSERT INTO hr.employees (name) VALUES ('Ada')");
            assertThatThrownBy(() -> made.run("UPDATE hr.employees SET id = 2"))
                    .hasMessageContaining("the key of hr.employees cannot be updated");
            assertThatThrownBy(() -> made.run("TRUNCATE " + table)).hasMessageContaining("TRUNCATE of hr.employees");
            for (String write :
                    new String[] {"DELETE FROM " + log, "TRUNCATE " + log, "UPDATE " + log + " SET id = 1"}) {
                assertThatThrownBy(() -> made.run(write)).hasMessageContaining("only its triggers write there");
            }
            made.run("SET pgcraft.as_of = '2020-01-01'");
            assertThatThrownBy(() -> made.run("DELETE FROM hr.employees")).hasMessageContaining("while pgcraft.as_of");
            assertThat(made.rows("SELECT * FROM hr.employees_at")).isEmpty();
            made.run("RESET pgcraft.as_of");
            assertThat(made.rows("SELECT name FROM hr.employees_at")).containsExactly("Ada");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void erasedValuesAreGoneFromAllVersions(String factory) throws SQLException {
        try (Made made = made(factory)) {
            made.run("INSERT INTO hr.employees (name, badge) VALUES ('Ada', 'secret1')");
            made.run("UPDATE hr.employees SET badge = 'secret2'");
            made.run("SELECT hr.employees_erase(1, ARRAY['badge'])");
            assertThat(made.rows("SELECT h FROM hr.employees_history h").toString())
                    .doesNotContain("secret1")
                    .doesNotContain("secret2");
            assertThat(made.rows("SELECT DISTINCT erased -> 0 ->> 'columns' FROM hr.employees_history"
                            + " WHERE erased IS NOT NULL"))
                    .containsExactly("[\"badge\"]");
            assertThatThrownBy(() -> made.run("SELECT hr.employees_erase(1, ARRAY['name'])"))
                    .hasMessageContaining("must have a value as long as the row is there");
            assertThatThrownBy(() -> made.run("SELECT hr.employees_erase(1, ARRAY['nome'])"))
                    .hasMessageContaining("\"nome\" is no column of hr.employees that can be erased");
            made.run("DELETE FROM hr.employees");
            made.run("SELECT hr.employees_erase(1, ARRAY['name'])");
            assertThat(made.rows("SELECT h FROM hr.employees_history h").toString())
                    .doesNotContain("Ada");
        }
    }

    private static String closed(Made made) throws SQLException {
        return made.database().ask("SELECT count(*) FROM hr.employees_history WHERE valid_to IS NOT NULL");
    }

    private static String asOf(Made made, String resource, String moment, String column) throws SQLException {
        return made.rows("SELECT %s FROM hr.%s_as_of('%s')".formatted(column, resource, moment))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void columnsMayBeCalledAsWhatFunctionsUse(String factory) throws SQLException {
        String columns = Arrays.stream(NAMES.split(" "))
                .map(name -> "%s: {type: timestamptz, default: now()}".formatted(name))
                .collect(Collectors.joining(", "));
        String model = "resources: {hr.things: {factory: %s, columns: {%s}}}".formatted(factory, columns);
        try (Made made = Made.of(model)) {
            made.run("INSERT INTO hr.things (id, moment) VALUES (1, 'epoch'), (2, 'infinity')");
            String before = made.rows("SELECT clock_timestamp()").getFirst();
            made.run("UPDATE hr.things SET moment = '2000-01-01', n = now(), x = NULL");
            made.run("DELETE FROM hr.things WHERE id = 2");

            assertThat(made.rows(
                            "SELECT id, extract(epoch FROM moment), x IS NULL FROM hr.things_as_of('%s') ORDER BY id"
                                    .formatted(before)))
                    .containsExactly("1|0.000000|f", "2|Infinity|f");
            made.run("SELECT hr.things_erase(1, ARRAY['moment', 'columns', 'sets'])");
            assertThat(made.rows("SELECT moment, columns, sets FROM hr.things")).containsExactly("null|null|null");
        }
    }

    /** After a dump has been restored, transactions of another server have numbers that come again. */
    @ParameterizedTest
    @CsvSource({"append_only, hr.employees_root", "eav, hr.employees_entity"})
    void anotherTransactionWithTheSameNumberIsAnother(String factory, String table) throws SQLException {
        try (Made made = made(factory)) {
            made.run("INSERT INTO hr.employees (name) VALUES ('Ada'), ('Bob')");
            String number = factory.equals("eav") ? ", changed_in = pg_current_xact_id()" : "";
            made.run("BEGIN");
            made.run("SET LOCAL session_replication_role = replica");
            made.run("UPDATE %s SET transaction = pg_current_xact_id()%s".formatted(table, number));
            made.run("SET LOCAL session_replication_role = origin");
            made.run("UPDATE hr.employees SET salary = 20 WHERE id = 1");
            made.run("DELETE FROM hr.employees WHERE id = 2");
            made.run("COMMIT");

            String salaries = factory.equals("eav") ? "WHERE attribute = 'salary'" : "WHERE operation <> 'delete'";
            assertThat(made.rows("SELECT id, salary, valid_to IS NULL FROM hr.employees_history"
                            + " %s ORDER BY id, valid_from".formatted(salaries)))
                    .containsExactly("1|10|f", "1|20|t", "2|10|f");
        }
    }
}
