package dev.pgcraft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestServers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL goes through although the change is not that table's. */
final class ScanHazardsTest {

    private static final String BEFORE = """
            CREATE DOMAIN plain AS integer;
            CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
            CREATE DOMAIN very_positive AS positive;
            CREATE TABLE t (a plain);
            CREATE TABLE p (n integer) PARTITION BY LIST (n);
            CREATE TABLE rest PARTITION OF p DEFAULT;
            CREATE TABLE filled (n integer);
            """;

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));

    @Test
    void aNewColumnOfADomainThatDemandsSomething() {
        assertThat(hazards(BEFORE.replace("(a plain)", "(a plain, b very_positive, c plain, d positive[])")))
                .containsExactly(
                        "table-rewrite: column public.t.b: public.very_positive demands something of its values",
                        "long-lock: column public.t.b: ACCESS EXCLUSIVE on public.t while the table is rewritten");
    }

    @Test
    void aDomainThatDemandsMore() {
        assertThat(hazards(BEFORE.replace("plain AS integer", "plain AS integer CHECK (VALUE < 9)")))
                .contains("long-lock: type public.plain: SHARE on public.t while its rows are looked at");
    }

    @Test
    void aPartitionBesideTheDefault() {
        assertThat(hazards(BEFORE + "CREATE TABLE one PARTITION OF p FOR VALUES IN (1);"))
                .containsExactly(
                        "data-dependent: table public.one: rows of public.rest that belong to it stop it",
                        "long-lock: table public.one: ACCESS EXCLUSIVE on public.rest while its rows are looked at");
        assertThat(hazards(BEFORE.replace("filled (n integer)", "filled PARTITION OF p FOR VALUES IN (2)")))
                .contains(
                        "long-lock: table public.filled: ACCESS EXCLUSIVE on public.rest while its rows are looked at");
    }

    private List<String> hazards(String after) {
        Database from = built(BEFORE);
        try (Start start = new Start(scratch::open, unused -> new Catalog(from, List.of()))) {
            return new Pipeline(scratch, Manner.SIMPLE)
                    .plan(start, built(after), Declared.NOTHING).hazards().stream()
                            .map(Hazard::toString)
                            .toList();
        }
    }

    private Database built(String sql) {
        Model model = new Model(List.of(), List.of(), List.of(new SqlSource("objects.sql", sql)));
        return scratch.normalise(new Compiler().compile(model));
    }
}
