package dev.pgcraft.builtin.row;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.server.Premises;
import dev.pgcraft.yaml.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused where tenants are kept apart. */
final class TenantRulesTest {

    private static final String MODEL = """
            owner: keeper
            resources:
              shop.customers:
                columns:
                  name: text not null
                plugins:
                  - tenant
              shop.orders:
                columns:
                  customer_id: bigint references customers.id
                plugins:
                  - tenant
            roles:
              clerk:
                grants:
                  "shop.*": select
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            owner: keeper   | ''                                  | E230 shop.customers keeps tenants apart, and
            clerk:          | keeper: {login: true}; clerk:       | E231 "keeper" owns tables that keep tenants
            clerk:          | keeper: {bypassrls: true}; clerk:   | E231 "keeper" owns tables that keep tenants
            shop.*": select | shop.*": [select, truncate]         | E232 "clerk" would have truncate on shop.customers
            shop.*": select | shop.orders": [trigger, references] | E232 "clerk" would have references and trigger on
            """)
    void whatReachesBeyondATenantIsRefused(String right, String wrong, String problem) {
        String model = MODEL.replace(right, wrong.replace("; ", "\n  "));
        assertThatThrownBy(() -> new Compiler().compile(new ModelReader().read("model.yaml", model)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void whoPointsToTenantsMustHaveSome() {
        String model = MODEL.replace("customers.id\n    plugins:\n      - tenant", "customers.id");
        assertThatThrownBy(() -> new Compiler().compile(new ModelReader().read("model.yaml", model)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("E232 shop.orders points to shop.customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav", "ledger"})
    void softDeleteDoesNotGoWithWhatKeepsEverything(String factory) {
        String model = """
                resources:
                  shop.things:
                    factory: FACTORY
                    columns: {name: text}
                    plugins: [soft_delete]
                """.replace("FACTORY", factory);
        assertThatThrownBy(() -> new Compiler().compile(new ModelReader().read("model.yaml", model)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(factory);
    }

    @Test
    void whatIsKeptOfAllTenantsIsRefused() {
        String views = """
                views:
                  shop.names: select name from shop.customers
                  shop.kept:
                    query: select name from shop.names
                    materialized: true
                """;
        assertThatThrownBy(() -> Premises.of(MODEL.replace("keeper", "@keeper").replace("clerk", "@clerk") + views))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("E233 materialized view shop.kept reads shop.customers");
    }
}
