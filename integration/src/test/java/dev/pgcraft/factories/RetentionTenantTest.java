package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is forgotten is forgotten for all tenants, by an owner who sees the rows of none. */
final class RetentionTenantTest {

    private static final String MODEL = """
            owner: @keeper
            resources:
              hr.staff:
                factory: {FACTORY: {retention: 1 year}}
                columns:
                  name: text not null
                plugins:
                  - tenant: {type: text, login: @api}
            roles:
              @clerk:
                grants:
                  "hr.*": [select, insert, update, delete]
            """;

    @ParameterizedTest
    @CsvSource({"append_only, staff_attributes, valid_to, valid_from", "eav, staff_attribute, until, 'since, born'"})
    void allTenantsAreForgotten(String factory, String log, String end, String others) throws SQLException {
        try (Premises premises = Premises.of(MODEL.replace("FACTORY", factory), "ann", "bob", "api")) {
            premises.run("GRANT @clerk TO @ann, @bob, @api");
            premises.run("SET ROLE @keeper; INSERT INTO hr.tenants VALUES ('@ann', 'a'), ('@bob', 'b'); RESET ROLE");
            try (Visitor ann = premises.login("ann");
                    Visitor bob = premises.login("bob")) {
                ann.run("INSERT INTO hr.staff (name) VALUES ('hers'); UPDATE hr.staff SET name = 'new'");
                bob.run("INSERT INTO hr.staff (name) VALUES ('his'); UPDATE hr.staff SET name = 'new'");
                bob.run("DELETE FROM hr.staff");
                String earlier = (end + ", " + others).replaceAll("(\\w+)", "$1 = $1 - interval '2 years'");
                premises.run("SET pgcraft.writer = 'hr.staff'; UPDATE hr.%s SET %s; RESET pgcraft.writer"
                        .formatted(log, earlier));
                assertThatThrownBy(() -> ann.run("SELECT hr.staff_forget()"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
                premises.run("SET ROLE @keeper; SELECT hr.staff_forget(); RESET ROLE");
                assertThat(premises.ask("SELECT count(*) FROM hr.%s WHERE name IS NOT NULL".formatted(log)))
                        .isEqualTo("0");
                assertThat(ann.list("SELECT name FROM hr.staff")).containsExactly("new");
                assertThat(premises.ask("SELECT relforcerowsecurity FROM pg_class WHERE oid = 'hr.%s'::regclass"
                                .formatted(log)))
                        .isEqualTo("t");
            }
        }
    }
}
