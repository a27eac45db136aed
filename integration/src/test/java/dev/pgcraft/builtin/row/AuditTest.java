package dev.pgcraft.builtin.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Who inserted and updated a row. */
final class AuditTest {

    private static final String MODEL = """
            resources:
              shop.notes:
                columns:
                  line: text not null
                plugins:
                  - audit
            roles:
              @clerk:
                grants:
                  "shop.notes": [select, insert, update, delete]
            """;
    private static final String WHO = "SELECT concat_ws(' ', split_part(created_by, '_', 1), created_as,"
            + " split_part(updated_by, '_', 1), updated_as) FROM shop.notes";

    @Test
    void loginsAndClaimsAreWrittenDown() throws SQLException {
        try (Premises premises = Premises.of(MODEL, "ann", "api")) {
            premises.run("GRANT @clerk TO @ann, @api");
            try (Visitor api = premises.login("api");
                    Visitor ann = premises.login("ann")) {
                api.run("SET ROLE @clerk; SET \"request.jwt.claims\" = '{\"sub\": \"zoe\"}'");
                api.run("INSERT INTO shop.notes (line) VALUES ('first')");
                assertThat(ann.ask(WHO)).isEqualTo("api zoe api zoe");
                ann.run("UPDATE shop.notes SET line = 'second'");
                assertThat(ann.ask(WHO)).isEqualTo("api zoe ann");
                assertThat(ann.ask("SELECT updated_at > created_at FROM shop.notes"))
                        .isEqualTo("t");
            }
        }
    }

    @Test
    void nobodySaysOtherwise() throws SQLException {
        try (Premises premises = Premises.of(MODEL, "ann")) {
            premises.run("GRANT @clerk TO @ann");
            try (Visitor ann = premises.login("ann")) {
                ann.run("INSERT INTO shop.notes (line, created_by, created_at) VALUES ('x', 'bob', 'epoch')");
                ann.run("UPDATE shop.notes SET created_by = 'bob', updated_by = 'bob', created_as = 'bob'");
                assertThat(ann.ask(WHO)).isEqualTo("ann ann");
                assertThat(ann.ask("SELECT created_at > 'epoch' FROM shop.notes"))
                        .isEqualTo("t");
            }
        }
    }
}
