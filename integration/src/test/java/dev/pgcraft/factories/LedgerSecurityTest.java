package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.server.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write to a ledger cannot change its rows, whatever was granted and whatever is said. */
final class LedgerSecurityTest {

    private final String role = "teller_" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void sayingThatOneIsAFunctionOfOursDoesNotHelp() throws SQLException {
        try (Made made = Made.of("""
                resources:
                  ops.stock:
                    factory: ledger
                    columns:
                      sku: text not null
                    plugins:
                      - balance_limit: {by: [sku], min: 0}
                roles:
                  %s:
                    grants:
                      "ops.*": [select, insert, update, delete, truncate]
                """.formatted(role))) {
            made.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', 10)");
            made.run("SET ROLE " + role);
            made.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', -3)");
            made.run("SET pgcraft.writer = 'ops.stock'");
            for (String change : List.of(
                    "UPDATE ops.stock SET value = 100",
                    "DELETE FROM ops.stock",
                    "TRUNCATE ops.stock",
                    "INSERT INTO ops.stock (id, sku, value) VALUES (1, 'x', 1)"
                            + " ON CONFLICT (id) DO UPDATE SET value = 9")) {
                assertThatThrownBy(() -> made.run(change)).as(change).hasMessageContaining("its rows stay as they are");
            }
            assertThatThrownBy(() -> made.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', -8)"))
                    .hasMessageContaining("never less than 0");
            made.run("RESET ROLE");
            assertThat(made.rows("SELECT sum(value) FROM ops.stock")).containsExactly("7");
        } finally {
            try (TestDatabase any = TestDatabase.create()) {
                any.run("DROP ROLE IF EXISTS " + role);
            }
        }
    }

    /** A view has the rights of its owner: whoever could write through it would write to what is kept. */
    @ParameterizedTest
    @ValueSource(strings = {"latest: {by: sku}", "balance_limit: {by: sku, min: 0}", "running_balances: {by: sku}"})
    void noViewIsWrittenThrough(String plugin) throws SQLException {
        try (Made made = Made.of("""
                resources:
                  ops.stock:
                    factory: ledger
                    columns:
                      sku: text not null
                    plugins:
                      - balances: {by: sku}
                      - %s
                """.formatted(plugin))) {
            assertThat(made.rows("SELECT count(*), sum(pg_relation_is_updatable(c.oid, true)) FROM pg_class c"
                            + " WHERE c.relnamespace = 'ops'::regnamespace AND c.relkind = 'v'"))
                    .allMatch(views -> views.matches("[12]\\|0"));
        }
    }

    /** With TRIGGER or REFERENCES, code of theirs would run as the owner; with the rest, guards stop them. */
    @Test
    void defaultPrivilegesOfTheTargetOpenNothing() throws SQLException {
        String model = """
                resources:
                  ops.stock:
                    factory: ledger
                    columns:
                      sku: text not null
                    plugins:
                      - running_balances: {by: [sku]}
                      - idempotency_key
                    events:
                      adjust: {parameters: {sku: text, value: bigint}}
                roles:
                  %s:
                    grants:
                      "ops.*": select
                """.formatted(role);
        try (Made first = Made.of(model);
                Made made = Made.withDefaultPrivileges(model, role)) {
            assertThat(first.rows("SELECT count(*) FROM ops.stock")).containsExactly("0");
            String holds = "SELECT string_agg(c.relname, ' ' ORDER BY 1) FROM pg_class c"
                    + " WHERE c.relnamespace = 'ops'::regnamespace AND c.relkind = 'r'"
                    + " AND has_table_privilege('%s', c.oid, '%s')";
            assertThat(made.rows(holds.formatted(role, "select"))).containsExactly("stock");
            assertThat(made.rows(holds.formatted(role, "trigger, references"))).containsExactly("null");
            assertThat(made.rows("SELECT count(*) FROM pg_proc f WHERE f.pronamespace = 'ops'::regnamespace"
                            + " AND f.prosecdef AND f.prorettype = 'trigger'::regtype"
                            + " AND has_function_privilege('%s', f.oid, 'execute')".formatted(role)))
                    .containsExactly("0");
            made.run("SET ROLE " + role);
            assertThatThrownBy(() -> made.run("DELETE FROM ops.stock"))
                    .hasMessageContaining("its rows stay as they are");
            assertThatThrownBy(() -> made.run("TRUNCATE ops.stock")).hasMessageContaining("its rows stay as they are");
            made.run("RESET ROLE");
        } finally {
            try (TestDatabase any = TestDatabase.create()) {
                any.run("DROP ROLE IF EXISTS " + role);
            }
        }
    }
}
