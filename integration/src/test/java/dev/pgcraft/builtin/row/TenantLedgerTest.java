package dev.pgcraft.builtin.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import dev.pgcraft.yaml.ModelReader;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tenants of a ledger: each has balances, limits and latest rows of its own, where these count by tenant. */
final class TenantLedgerTest {

    private static final String MODEL = """
            owner: @keeper
            resources:
              ops.stock:
                factory: ledger
                columns:
                  sku: text not null
                plugins:
                  - tenant: {type: text, login: @api}
                  - balances: {by: [tenant_id, sku]}
                  - balance_limit: {by: [tenant_id, sku], min: 0}
                  - running_balances: {by: [tenant_id, sku]}
                  - latest: {by: [tenant_id, sku]}
                events:
                  adjust: {parameters: {sku: text, value: bigint}}
            roles:
              @clerk:
                grants:
                  "ops.*": [select, insert, update, delete]
                  "ops.ops_stock_adjust": execute
            """;

    @Test
    void balancesAreApart() throws SQLException {
        try (Premises premises = Premises.of(MODEL, "ann", "bob", "api")) {
            premises.run("GRANT @clerk TO @ann, @bob, @api");
            premises.run("SET ROLE @keeper; INSERT INTO ops.tenants VALUES ('@ann', 'a'), ('@bob', 'b'); RESET ROLE");
            try (Visitor ann = premises.login("ann");
                    Visitor bob = premises.login("bob");
                    Visitor api = premises.login("api")) {
                ann.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', 10)");
                bob.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', 3)");
                assertThat(bob.list("SELECT value FROM ops.ops_stock_adjust('bolt', -2)"))
                        .containsExactly("-2");
                assertThatThrownBy(() -> bob.run("SELECT * FROM ops.ops_stock_adjust('bolt', -2)"))
                        .hasMessageContaining("would be -1 for tenant_id = 'b', sku = 'bolt'");
                assertThatThrownBy(
                                () -> bob.run("INSERT INTO ops.stock (tenant_id, sku, value) VALUES ('a', 'bolt', 1)"))
                        .hasMessageContaining("row-level security");
                assertThatThrownBy(() -> ann.run("UPDATE ops.stock SET value = 5"))
                        .hasMessageContaining("its rows stay as they are");
                api.run("SET ROLE @clerk");
                api.run("SELECT set_config('request.jwt.claims', '{\"tenant_id\": \"a\"}', false)");
                for (Visitor ofA : new Visitor[] {ann, api}) {
                    assertThat(ofA.list("SELECT tenant_id || balance FROM ops.stock_balances"))
                            .containsExactly("a10");
                    assertThat(ofA.list("SELECT tenant_id || value FROM ops.stock_latest"))
                            .containsExactly("a10");
                    assertThat(ofA.list("SELECT tenant_id || balance FROM ops.stock_running_balances"))
                            .containsExactly("a10");
                }
                assertThat(bob.list("SELECT balance FROM ops.stock_balances")).containsExactly("1");
                assertThat(bob.list("SELECT balance FROM ops.stock_running_balances ORDER BY moment"))
                        .containsExactly("3", "1");
                ann.run("SELECT set_config('request.jwt.claims', '{\"tenant_id\": \"b\"}', false)");
                assertThat(ann.list("SELECT DISTINCT tenant_id FROM ops.stock")).containsExactly("a");
            }
            assertThat(premises.ask("""
                            SELECT count(*) FROM pg_class
                            WHERE relkind = 'r' AND relnamespace = 'ops'::regnamespace AND relname <> 'tenants'
                                AND NOT (relrowsecurity AND relforcerowsecurity)""")).isEqualTo("0");
        }
    }

    /** What would hold rows of all tenants is refused, and says which table it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balance_limit: {by: sku, min: 0} | ops.stock_sku_kept
            running_balances: {by: sku}      | ops.stock_sku_running
            idempotency_key                  | ops.stock_keys
            double_entry                     | ops.stock_unbalanced
            """)
    void whatDoesNotSayWhoseRowsAreIsRefused(String plugin, String table) {
        String model = """
                owner: keeper
                resources:
                  ops.stock:
                    factory: ledger
                    columns:
                      sku: text not null
                    plugins: [tenant, {PLUGIN}]
                """.replace("{PLUGIN}", plugin.contains(":") ? "{" + plugin + "}" : plugin);
        assertThatThrownBy(() -> new Compiler().compile(new ModelReader().read("model.yaml", model)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "model.yaml:7: E232 table %s holds rows of ops.stock and does not say whose they are"
                                .formatted(table))
                .hasMessageContaining("have it put column \"tenant_id\" into the table");
    }
}
