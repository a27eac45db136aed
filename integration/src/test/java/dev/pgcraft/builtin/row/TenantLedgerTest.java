package dev.pgcraft.builtin.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Names;
import dev.pgcraft.compile.Options;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Table;
import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.yaml.ModelReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                  - balances: {by: [sku]}
                  - balance_limit: {by: [sku], min: 0}
                  - running_balances: {by: [sku]}
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

    /** Nothing is put together for a tenant who is new, so nobody waits for the others. */
    @Test
    void whoIsNewWaitsForNobody() throws SQLException {
        try (Premises premises = Premises.of(MODEL, "ann", "bob", "nobody", "api")) {
            premises.run("GRANT @clerk TO @ann, @bob, @nobody, @api");
            premises.run("SET ROLE @keeper; INSERT INTO ops.tenants VALUES ('@ann', 'a'), ('@bob', 'b'); RESET ROLE");
            try (Visitor ann = premises.login("ann");
                    Visitor bob = premises.login("bob");
                    Visitor nobody = premises.login("nobody")) {
                for (Visitor one : new Visitor[] {ann, bob, nobody}) {
                    one.run("SET lock_timeout = '2s'; BEGIN");
                }
                nobody.run("INSERT INTO ops.stock (sku, value) SELECT 'bolt', 1 WHERE false");
                ann.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', 1)");
                bob.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', 2)");
                assertThat(ann.list("SELECT balance FROM ops.stock_balances")).containsExactly("1");
                assertThat(bob.list("SELECT balance FROM ops.stock_running_balances"))
                        .containsExactly("2");
            }
        }
    }

    private static final String BOOKS = """
            owner: @keeper
            resources:
              ops.books:
                factory: {ledger: {value: "numeric(20,2)"}}
                columns:
                  account: text not null
                plugins:
                  - tenant: {type: text, login: @api}
                  - double_entry
                  - idempotency_key
                  - balances: {by: account}
                events:
                  pay:
                    parameters: {debited: text, credited: text, amount: "numeric(20,2)"}
                    input: >
                      select {debited} as account, 'debit' as direction, {amount} as value
                      union all select {credited}, 'credit', {amount}
              ops.stock:
                factory: ledger
                columns:
                  sku: text
                plugins:
                  - tenant: {type: text, login: @api}
                  - balances: {by: sku}
                  - idempotency_key
                events:
                  count:
                    parameters: {sku: text, value: bigint}
                    desired: select sku, value from input
                    diff_keys: [sku]
                  recount:
                    parameters: {sku: text, value: bigint}
                    desired: select sku, value from input
                    existing: select sku, balance as value from ops.stock_balances where sku is not distinct from {sku}
                    diff_keys: [sku]
            roles:
              @clerk:
                grants:
                  "ops.*": [select, insert, execute]
            """;

    private static void withTwo(Meeting meeting) throws SQLException {
        try (Premises premises = Premises.of(BOOKS, "ann", "bob", "api")) {
            premises.run("GRANT @clerk TO @ann, @bob, @api");
            premises.run("SET ROLE @keeper; INSERT INTO ops.tenants VALUES ('@ann', 'a'), ('@bob', 'b'); RESET ROLE");
            try (Visitor ann = premises.login("ann");
                    Visitor bob = premises.login("bob")) {
                meeting.of(premises, ann, bob);
            }
        }
    }

    private interface Meeting {
        void of(Premises premises, Visitor ann, Visitor bob) throws SQLException;
    }

    @Test
    void keysAreApart() throws SQLException {
        withTwo((premises, ann, bob) -> {
            String pay = "SELECT count(*) || ':' || sum(value) FROM ops.ops_books_pay('cash', 'sales', 5, 'k1')";
            assertThat(ann.list(pay)).containsExactly("2:10.00");
            assertThat(bob.list(pay)).containsExactly("2:10.00");
            assertThat(ann.list(pay)).as("again").containsExactly("2:10.00");
            assertThat(ann.list("SELECT count(*) FROM ops.books")).containsExactly("2");
            assertThatThrownBy(() -> bob.run("SELECT ops.ops_books_pay('cash', 'sales', 6, 'k1')"))
                    .hasMessageContaining("key 'k1' was used in ops.books for something else");
            String plain = "INSERT INTO ops.stock (sku, value, idempotency_key) VALUES ('bolt', 1, 'k2')";
            ann.run(plain);
            bob.run(plain);
            assertThatThrownBy(() -> bob.run(plain)).hasMessageContaining("key 'k2' was used in ops.stock already");
            assertThat(premises.ask(
                            "SELECT string_agg(tenant_id || key || open, ',' ORDER BY tenant_id) FROM ops.stock_keys"))
                    .isEqualTo("ak2false,bk2false");
        });
    }

    @Test
    void entriesBalanceByThemselves() throws SQLException {
        withTwo((premises, ann, bob) -> {
            String half = """
                    INSERT INTO ops.books (entry_id, account, direction, value)
                    VALUES ('00000000-0000-0000-0000-000000000001', 'cash', '%s', 7)""";
            for (Visitor one : new Visitor[] {ann, bob}) {
                one.run("BEGIN");
            }
            ann.run(half.formatted("debit"));
            bob.run(half.formatted("credit"));
            for (Visitor one : new Visitor[] {ann, bob}) {
                assertThatThrownBy(() -> one.run("COMMIT")).hasMessageContaining("differ by");
            }
            ann.run("BEGIN");
            ann.run(half.formatted("debit"));
            ann.run(half.formatted("credit"));
            ann.run("COMMIT");
            assertThat(premises.ask("SELECT count(*) FROM ops.books")).isEqualTo("2");
            assertThat(premises.ask("SELECT count(*) FROM ops.books_unbalanced"))
                    .isEqualTo("0");
        });
    }

    /** Whoever has become another tenant does not see the entry that is to be judged. */
    @Test
    void noEntryIsLeftBehind() throws SQLException {
        withTwo((premises, ann, bob) -> {
            try (Visitor api = premises.login("api")) {
                api.run("SET ROLE @clerk; SELECT set_config('request.jwt.claims', '{\"tenant_id\": \"a\"}', false)");
                api.run("BEGIN");
                api.run("INSERT INTO ops.books (account, direction, value) VALUES ('cash', 'debit', 7)");
                api.run("SELECT set_config('request.jwt.claims', '{\"tenant_id\": \"b\"}', false)");
                assertThatThrownBy(() -> api.run("COMMIT"))
                        .hasMessageContaining("was not judged before the session became another tenant_id");
                String half = """
                        INSERT INTO ops.books (entry_id, account, direction, value)
                        VALUES ('00000000-0000-0000-0000-000000000002', 'cash', '%s', 7)""";
                api.run("ROLLBACK; SELECT set_config('request.jwt.claims', '{\"tenant_id\": \"a\"}', false)");
                api.run("BEGIN");
                api.run(half.formatted("debit"));
                api.run(half.formatted("credit"));
                api.run("SET CONSTRAINTS ALL IMMEDIATE");
                api.run("SELECT set_config('request.jwt.claims', '{\"tenant_id\": \"b\"}', false)");
                api.run("COMMIT");
            }
            assertThat(premises.ask("SELECT string_agg(tenant_id, '') FROM ops.books"))
                    .isEqualTo("aa");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "recount"})
    void eventsCompareWhatIsTheCallers(String event) throws SQLException {
        withTwo((premises, ann, bob) -> {
            String bolts =
                    "SELECT coalesce(tenant_id || sku || value, '') FROM ops.ops_stock_" + event + "('bolt', %d)";
            assertThat(ann.list(bolts.formatted(10))).containsExactly("abolt10");
            assertThat(bob.list(bolts.formatted(3))).containsExactly("bbolt3");
            assertThat(ann.list(bolts.formatted(10))).isEmpty();
            assertThat(bob.list(bolts.formatted(10))).containsExactly("bbolt7");
            String nothing = "SELECT tenant_id || value FROM ops.ops_stock_" + event + "(NULL, %d)";
            assertThat(ann.list(nothing.formatted(2))).containsExactly("a2");
            assertThat(ann.list(nothing.formatted(2))).isEmpty();
            assertThat(bob.list(nothing.formatted(2))).containsExactly("b2");
            assertThat(premises.ask("SELECT string_agg(DISTINCT tenant_id, ',') FROM ops.stock_tenant_id_sku_kept"))
                    .isEqualTo("a,b");
        });
    }

    /** Whoever migrates is no tenant, and has the rows of all of them counted. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void limitsThatComeLaterAreHeldByAll(boolean superuser) throws SQLException {
        String ledger = """
                owner: @keeper
                resources:
                  ops.stock:
                    factory: ledger
                    columns: {sku: text not null}
                    plugins:
                      - tenant: {type: text, login: @api}
                      - balances: {by: sku}
                """;
        String least = ledger + "      - balance_limit: {by: sku, min: %s}\n";
        try (Premises premises = Premises.of(ledger, "ann", "bob", "mig")) {
            premises.run("GRANT @keeper TO @mig; GRANT USAGE ON SCHEMA ops TO @ann, @bob");
            premises.run("GRANT INSERT ON ops.stock TO @ann, @bob");
            premises.run("INSERT INTO ops.tenants VALUES ('@ann', 'a'), ('@bob', 'b')");
            try (Visitor ann = premises.login("ann");
                    Visitor bob = premises.login("bob");
                    Visitor by = superuser ? premises.superuser() : premises.login("mig")) {
                ann.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', 2)");
                bob.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', -1)");
                assertThatThrownBy(() -> premises.become(least.formatted(0), by))
                        .hasMessageContaining("rows of ops.stock make balances by tenant_id, sku beyond the limit"
                                + " (never less than 0): 1");
                by.run("ROLLBACK");
                premises.become(least.formatted(-1), by);
                assertThatThrownBy(() -> bob.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', -1)"))
                        .hasMessageContaining("would be -2 for tenant_id = 'b', sku = 'bolt'");
                ann.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', -3)");
            }
        }
    }

    /** What several tenants may have at once is counted before they become one. */
    @Test
    void tenantsStayWhereTheyUseTheSameKey() throws SQLException {
        String apart = """
                owner: @keeper
                resources:
                  ops.stock:
                    factory: ledger
                    columns: {sku: text not null}
                    plugins:
                      - idempotency_key
                      - tenant: {type: text, login: @api}
                """;
        String together = apart.replace("      - tenant: {type: text, login: @api}\n", "");
        try (Premises premises = Premises.of(apart, "ann", "bob", "mig")) {
            premises.run("GRANT @keeper TO @mig; GRANT USAGE ON SCHEMA ops TO @ann, @bob");
            premises.run("GRANT INSERT ON ops.stock TO @ann, @bob");
            premises.run("INSERT INTO ops.tenants VALUES ('@ann', 'a'), ('@bob', 'b')");
            try (Visitor ann = premises.login("ann");
                    Visitor bob = premises.login("bob");
                    Visitor mig = premises.login("mig")) {
                ann.run("INSERT INTO ops.stock (sku, value, idempotency_key) VALUES ('bolt', 2, 'k')");
                bob.run("INSERT INTO ops.stock (sku, value, idempotency_key) VALUES ('bolt', 2, 'k')");
                assertThatThrownBy(() -> premises.become(together, mig))
                        .hasMessageContaining("rows of ops.stock_keys have the same key as another")
                        .hasMessageContaining(": 2");
                mig.run("ROLLBACK");
                premises.run("DELETE FROM ops.stock_keys WHERE tenant_id = 'b'");
                premises.become(together, mig);
                assertThat(premises.ask("SELECT count(*) FROM ops.stock")).isEqualTo("2");
                assertThat(premises.ask("SELECT relforcerowsecurity FROM pg_class WHERE oid = 'ops.stock'::regclass"))
                        .isEqualTo("f");
            }
        }
    }

    /** What would hold rows of all tenants is refused, and says which table it is. */
    @Test
    void whatDoesNotSayWhoseRowsAreIsRefused() {
        String model = """
                owner: keeper
                resources:
                  ops.stock:
                    columns:
                      sku: text not null
                    plugins: [tenant, forgetful]
                """;
        assertThatThrownBy(() -> new Compiler(options()).compile(new ModelReader().read("model.yaml", model)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "model.yaml:6: E232 table ops.stock_notes holds rows of ops.stock and does not say whose")
                .hasMessageContaining("have it put column \"tenant_id\" into the table");
    }

    private static Options options() {
        Extension extension = new Extension() {

            @Override
            public String name() {
                return "forgetful";
            }

            @Override
            public List<PluginKind> plugins() {
                return List.of(PluginKind.plain("forgetful", use -> new Forgetful()));
            }
        };
        return new Options("shop", List.of(extension), List.of(), Names.STANDARD, Optional.empty());
    }

    /** Makes a table beside the resource, and does not think of whose its rows are. */
    private record Forgetful() implements Plugin {

        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        public void contribute(Workbench workbench) {
            QualifiedName notes = QualifiedName.of("ops", "stock_notes");
            workbench.add(
                    new Table(notes, Optional.empty()), workbench.resource().where());
        }
    }
}
