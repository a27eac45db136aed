package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that others live in too. */
final class ManagedScopeTest {

    @TempDir
    private Path folder;

    private Shop shop;
    private Neighbours neighbours;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(Files.createDirectory(folder.resolve("shop")), TestServers.running());
        neighbours = new Neighbours(shop);
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void nothingOfOthersIsTouched() throws IOException, SQLException {
        neighbours.moveIn();
        SortedSet<String> before = neighbours.belongings();

        shop.pgcraft("revision", "-m", "products").succeeded();
        shop.pgcraft("upgrade").succeeded();
        assertThat(neighbours.belongings()).containsAll(before);
        assertThat(shop.pgcraft("check").succeeded().err()).doesNotContain("was not made by this project");

        neighbours.moveInto("inventory");
        shop.run("CREATE TABLE inventory.strange (id int); CREATE AGGREGATE inventory.total (numeric)"
                + " (sfunc = numeric_add, stype = numeric, initcond = '0')");
        SortedSet<String> withTenants = neighbours.belongings();
        Terminal.Result named = shop.pgcraft("check").succeeded();
        assertThat(named.err())
                .contains(
                        "table inventory.alembic_version was not made by this project",
                        "table inventory.flyway_schema_history was not made by this project",
                        "table inventory.strange was not made by this project",
                        "function inventory.total(numeric) was not made by this project")
                .doesNotContain("crm", "public.", "products", "feed", "extension");
        assertThat(shop.pgcraft("revision", "-m", "nothing").succeeded().out()).contains("nothing to do");
        Terminal.Result fromDatabase =
                shop.pgcraft("revision", "--from-database", "-m", "nothing").succeeded();
        assertThat(fromDatabase.out()).contains("nothing to do");
        assertThat(fromDatabase.err()).contains("table inventory.strange was not made by this project");

        shop.edit("model.yaml", "price: numeric(10,2) not null", "price: numeric(12,2) not null\n      sku: text");
        shop.pgcraft("revision", "--from-database", "-m", "sku").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.pgcraft("downgrade", "-1", "--yes").succeeded();
        assertThat(foreign(neighbours.belongings())).containsAll(foreign(withTenants));

        neighbours.moveOutOf("inventory");
        shop.run("DROP TABLE inventory.strange; DROP AGGREGATE inventory.total (numeric)");
        shop.pgcraft("downgrade", "base", "--yes").succeeded();
        shop.run("DROP SCHEMA pgcraft CASCADE");
        assertThat(neighbours.belongings()).isEqualTo(before);
    }

    /** Without what hangs on the shop's own tables, whose catalog rows change with them. */
    private static SortedSet<String> foreign(SortedSet<String> all) {
        SortedSet<String> foreign = new TreeSet<>(all);
        foreign.removeIf(line -> !line.matches("(?s)pg_class .*(flyway|databasechange|alembic|strange|crm).*|rows .*"));
        return foreign;
    }

    @Test
    void aSchemaWithTenantsStopsADowngradeBeforeItsFirstChange() throws IOException, SQLException {
        twoRevisions();
        shop.run("CREATE TABLE inventory.strange (id int); CREATE TYPE inventory.mood AS ENUM ('glad');"
                + " CREATE RULE quiet AS ON DELETE TO inventory.products DO INSTEAD NOTHING");

        Terminal.Result refused = shop.pgcraft("downgrade", "base", "--yes").ended(1);

        assertThat(refused.err())
                .contains("E519", "schema \"inventory\"", "table inventory.strange", "type inventory.mood")
                .doesNotContain("rule");
        assertThat(shop.pgcraft("current").succeeded().out()).contains("sku");
        assertThat(shop.ask("SELECT count(*) FROM pgcraft.revisions WHERE state = 'done'"))
                .isEqualTo("2");

        shop.run("ALTER TABLE inventory.strange SET SCHEMA public; DROP TYPE inventory.mood");
        shop.pgcraft("downgrade", "base", "--yes").succeeded();
        assertThat(shop.ask("SELECT to_regnamespace('inventory')")).isEqualTo("null");
        assertThat(shop.ask("SELECT to_regclass('public.strange')")).isEqualTo("strange");
    }

    @Test
    void whatGoesWithASchemaOfOursStopsNoDowngrade() throws IOException, SQLException {
        twoRevisions();
        shop.run("""
                GRANT USAGE, CREATE ON SCHEMA inventory TO pg_monitor;
                GRANT SELECT ON inventory.products TO pg_monitor;
                CREATE STATISTICS inventory.pairs ON name, price FROM inventory.products;
                ALTER TABLE inventory.products ENABLE ROW LEVEL SECURITY, ADD COLUMN number serial;
                CREATE POLICY cheap ON inventory.products USING (price < 10);
                ALTER DEFAULT PRIVILEGES IN SCHEMA inventory GRANT SELECT ON TABLES TO pg_monitor;
                ALTER TABLE inventory.products SET (fillfactor = 70);
                ALTER TABLE inventory.products SET UNLOGGED;
                """);

        shop.pgcraft("downgrade", "base", "--yes").succeeded();

        assertThat(shop.ask("SELECT to_regnamespace('inventory')")).isEqualTo("null");
    }

    @Test
    void whatPostgresWouldRefuseToDropStopsADowngrade() throws IOException, SQLException {
        twoRevisions();
        shop.run("""
                CREATE TABLE public.theirs (a int, b int);
                CREATE STATISTICS inventory.pairs ON a, b FROM public.theirs;
                CREATE TABLE inventory.heir () INHERITS (inventory.products);
                CREATE SEQUENCE inventory.numbers;
                CREATE VIEW inventory.seen WITH (security_barrier) AS SELECT 1 AS one;
                """);

        assertThat(shop.pgcraft("downgrade", "base", "--yes").ended(1).err())
                .contains("E519", "statistics inventory.pairs", "table inventory.heir", "sequence inventory.numbers")
                .contains("view inventory.seen");
        assertThat(shop.pgcraft("current").succeeded().out()).contains("sku");
    }

    @Test
    void whatSomebodyAddedToOurTableIsNamed() throws IOException, SQLException {
        twoRevisions();
        shop.run("""
                ALTER TABLE inventory.products ADD COLUMN by_hand text, ADD CONSTRAINT cheap CHECK (price < 10);
                CREATE INDEX quick ON inventory.products (name);
                CREATE TRIGGER same BEFORE UPDATE ON inventory.products
                    FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
                """);
        for (String[] command : List.of(
                new String[] {"revision", "--from-database", "-m", "none"}, new String[] {"revision", "-m", "none"})) {
            Terminal.Result named = shop.pgcraft(command).succeeded();
            assertThat(named.out()).contains("nothing to do");
            assertThat(named.err())
                    .contains("database: somebody did create column inventory.products.by_hand")
                    .contains("create constraint inventory.products.cheap")
                    .contains("create index inventory.quick", "create trigger inventory.products.same");
        }
        assertThat(shop.pgcraft("revision", "--from-database", "-m", "none", "--json")
                        .succeeded()
                        .out())
                .contains("somebody did create column inventory.products.by_hand");
        shop.edit("model.yaml", "sku: text", "sku: text\n      by_hand: text");
        assertThat(shop.pgcraft("revision", "--from-database", "-m", "none")
                        .succeeded()
                        .err())
                .contains("inventory.products.cheap")
                .doesNotContain("by_hand");
    }

    @Test
    void aWayBackNeedsNoScratchDatabase() throws IOException, SQLException {
        twoRevisions();

        Terminal.Result result = shop.terminal()
                .with("SCRATCH_URL", "postgresql://nobody@127.0.0.1:1/postgres")
                .pgcraft("downgrade", "base", "--yes")
                .succeeded();

        assertThat(result.err()).contains("not checked, whether others have objects in schemas that go");
        assertThat(shop.ask("SELECT to_regnamespace('inventory')")).isEqualTo("null");
    }

    @Test
    void aSchemaMayStay() throws IOException, SQLException {
        twoRevisions();
        shop.run("CREATE TABLE inventory.strange (id int)");
        String down = shop.migrations().getFirst();
        shop.edit(down, "DROP SCHEMA inventory;", "");

        shop.pgcraft("downgrade", "base", "--yes").succeeded();

        assertThat(shop.ask(
                        "SELECT string_agg(relname, ' ') FROM pg_class WHERE relnamespace = 'inventory'::regnamespace"))
                .isEqualTo("strange");
    }

    @Test
    void aForeignViewOnAColumnThatChangesIsNamed() throws IOException, SQLException {
        twoRevisions();
        shop.run("CREATE VIEW public.report AS SELECT price, sku FROM inventory.products");
        for (String[] edit : List.of(
                new String[] {"price: numeric(10,2) not null", "price: numeric(12,2) not null"},
                new String[] {"sku: text", "code: text"})) {
            shop.edit("model.yaml", edit[0], edit[1]);
            shop.pgcraft("revision", "-m", "change").succeeded();

            Terminal.Result refused = shop.pgcraft("upgrade").ended(3);

            assertThat(refused.err())
                    .contains(
                            "E505",
                            "view public.report",
                            "that this project did not make",
                            "nothing of this file was kept")
                    .doesNotContain("CASCADE");
            assertThat(shop.ask("SELECT count(*) FROM pgcraft.revisions WHERE state = 'done'"))
                    .isEqualTo("2");
            assertThat(shop.ask("SELECT string_agg(attname, ' ' ORDER BY attname) FROM pg_attribute"
                            + " WHERE attrelid = 'inventory.products'::regclass AND attnum > 0 AND NOT attisdropped"))
                    .isEqualTo("id name price sku");
            shop.edit("model.yaml", edit[1], edit[0]);
            for (String file : shop.migrations()) {
                if (file.contains("__change")) {
                    Files.delete(folder.resolve("shop").resolve(file));
                }
            }
        }
    }

    @Test
    void twoProjectsShareADatabaseAndASchema() throws IOException, SQLException {
        shop.edit("model.yaml", "inventory.products:", "public.products:");
        shop.pgcraft("revision", "-m", "products").succeeded();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("pgcraft.yaml"), """
                database: ${DATABASE_URL}
                scratch: ${SCRATCH_URL}
                history: {schema: meta, table: done}
                """);
        Files.writeString(other.resolve("model.yaml"), """
                resources:
                  public.customers:
                    columns:
                      name: text not null
                """);
        Terminal second = new Terminal(other, Map.copyOf(shop.terminal().variables()));
        second.pgcraft("revision", "-m", "customers").succeeded();

        shop.pgcraft("upgrade").succeeded();
        second.pgcraft("upgrade").succeeded();
        assertThat(second.pgcraft("revision", "--from-database", "-m", "none")
                        .succeeded()
                        .out())
                .contains("nothing to do");
        assertThat(shop.pgcraft("check").succeeded().err())
                .contains("table public.customers was not made by this project")
                .doesNotContain("meta");
        assertThat(second.pgcraft("check").succeeded().err())
                .contains("table public.products was not made by this project")
                .doesNotContain("pgcraft.revisions");
        shop.run("INSERT INTO public.customers (name) VALUES ('Ada')");

        shop.pgcraft("downgrade", "base", "--yes").succeeded();

        second.pgcraft("check").succeeded();
        assertThat(shop.ask("SELECT name FROM public.customers")).isEqualTo("Ada");
        second.pgcraft("downgrade", "base", "--yes").succeeded();
        assertThat(shop.ask("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
    }

    private void twoRevisions() throws IOException {
        shop.pgcraft("revision", "-m", "products").succeeded();
        shop.edit("model.yaml", "price: numeric(10,2) not null", "price: numeric(10,2) not null\n      sku: text");
        shop.pgcraft("revision", "-m", "sku").succeeded();
        shop.pgcraft("upgrade").succeeded();
    }
}
