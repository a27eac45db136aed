package dev.pgcraft.builtin.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenants of resources with a history: tables beside the resource keep them apart, too. */
final class TenantHistoryTest {

    private static final String MODEL = """
            owner: @keeper
            resources:
              hr.staff:
                factory: FACTORY
                columns:
                  name: text not null
                  email: text unique
                plugins:
                  - tenant: {type: text, login: @api}
            roles:
              @clerk:
                grants:
                  "hr.*": [select, insert, update, delete]
            """;

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void historiesAreApart(String factory) throws SQLException {
        try (Premises premises = Premises.of(MODEL.replace("FACTORY", factory), "ann", "bob", "api")) {
            premises.run("GRANT @clerk TO @ann, @bob, @api");
            premises.run("SET ROLE @keeper; INSERT INTO hr.tenants VALUES ('@ann', 'a'), ('@bob', 'b'); RESET ROLE");
            try (Visitor ann = premises.login("ann");
                    Visitor bob = premises.login("bob")) {
                for (Visitor visitor : List.of(ann, bob)) {
                    visitor.run("INSERT INTO hr.staff (id, name, email) VALUES (1, 'first', 'one@example.org')");
                }
                ann.run("UPDATE hr.staff SET name = 'hers'");
                assertThat(ann.list("SELECT name FROM hr.staff")).containsExactly("hers");
                assertThat(bob.list("SELECT name FROM hr.staff")).containsExactly("first");
                assertThat(ann.list("SELECT DISTINCT tenant_id FROM hr.staff_history"))
                        .containsExactly("a");
                assertThat(bob.list("SELECT DISTINCT tenant_id FROM hr.staff_history"))
                        .containsExactly("b");
                assertThat(bob.list("SELECT name FROM hr.staff_history"))
                        .contains("first")
                        .doesNotContain("hers");
                for (String view : bob.list("SELECT oid::regclass FROM pg_class"
                        + " WHERE relkind = 'v' AND relnamespace = 'hr'::regnamespace")) {
                    assertThat(bob.list("SELECT v::text FROM %s v".formatted(view)))
                            .as(view)
                            .noneMatch(row -> row.contains("hers"));
                }
                assertThat(bob.write("UPDATE hr.staff SET name = 'x' WHERE tenant_id = 'a'"))
                        .isZero();
                assertThat(bob.write("DELETE FROM hr.staff WHERE tenant_id = 'a'"))
                        .isZero();
                assertThatThrownBy(() -> bob.run("INSERT INTO hr.staff (tenant_id, name) VALUES ('a', 'x')"))
                        .isInstanceOf(SQLException.class);
                assertThat(bob.write("DELETE FROM hr.staff")).isEqualTo(1);
                assertThat(ann.list("SELECT name FROM hr.staff")).containsExactly("hers");
            }
            assertThat(premises.ask("""
                            SELECT count(*) FROM pg_class
                            WHERE relkind = 'r' AND relnamespace = 'hr'::regnamespace AND relname <> 'tenants'
                                AND NOT (relrowsecurity AND relforcerowsecurity)""")).isEqualTo("0");
        }
    }

    /** Whoever migrates is no tenant, and yet the rows of all of them are counted. */
    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void keysStayWhileAnybodyHasRows(String factory) throws SQLException {
        String model = MODEL.replace("FACTORY", factory);
        String other = model.replace("    plugins:\n", "    plugins:\n      - natural_key: {column: name}\n");
        try (Premises premises = Premises.of(model, "ann", "mig")) {
            premises.run("GRANT @clerk TO @ann; GRANT @keeper TO @mig; INSERT INTO hr.tenants VALUES ('@ann', 'a')");
            try (Visitor ann = premises.login("ann");
                    Visitor mig = premises.login("mig")) {
                ann.run("INSERT INTO hr.staff (name) VALUES ('Ada')");
                assertThatThrownBy(() -> premises.become(other, mig)).hasMessageContaining("are known by");
                mig.run("ROLLBACK");
                assertThat(ann.list("SELECT name FROM hr.staff_history")).containsOnlyOnce("Ada");
            }
        }
    }

    /** Who does not see the rows would leave them as they are, and believe that they are erased. */
    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void whoeverErasesSeesTheRows(String factory) throws SQLException {
        try (Premises premises = Premises.of(MODEL.replace("FACTORY", factory), "ann")) {
            premises.run("GRANT @clerk, @keeper TO @ann; INSERT INTO hr.tenants VALUES ('@ann', 'a')");
            String erase = "SELECT hr.staff_erase('%s', 1, ARRAY['email'])";
            String left = "SELECT count(*) FROM hr.staff_history WHERE email IS NOT NULL";
            try (Visitor ann = premises.login("ann");
                    Visitor superuser = premises.superuser()) {
                ann.run("INSERT INTO hr.staff (id, name, email) VALUES (1, 'Ada', 'ada@example.org')");
                superuser.run("SET ROLE @keeper");
                assertRefused(superuser, erase.formatted("a"));
                assertRefused(ann, erase.formatted("b"));
                ann.run("SET ROLE @keeper");
                ann.run(erase.formatted("a"));
                assertThat(ann.list(left)).containsExactly("0");
            }
        }
    }

    private static void assertRefused(Visitor stranger, String erase) {
        assertThatThrownBy(() -> stranger.run(erase))
                .hasMessageContaining("are erased in a session of whom they belong to")
                .hasMessageContaining("must have this tenant_id");
    }
}
