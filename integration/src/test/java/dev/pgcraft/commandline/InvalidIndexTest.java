package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that a concurrent build left half way, and what {@code check} says of it. */
@SuppressWarnings("NullAway.Init")
final class InvalidIndexTest {

    private static final String INDEX = "uq_products_Name";

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(folder, TestServers.running());
        shop.write("pgcraft.yaml", shop.read("pgcraft.yaml") + "policy: simple\n");
        shop.pgcraft("revision", "-m", "one").succeeded();
        shop.pgcraft("upgrade").succeeded();
        shop.run("INSERT INTO inventory.products (name, price) VALUES ('a', 1), ('a', 2)");
        shop.write("model.yaml", """
                resources:
                  inventory.products:
                    columns:
                      name: text not null
                      price: numeric(10,2) not null
                      sku: text
                    checks:
                      positive_price: "{price} > 0"
                    indexes:
                      uq_products_Name: {columns: "{name}", unique: true}
                """);
        shop.pgcraft("revision", "-m", "two").succeeded();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    /** Takes the building of the index out of the revision's file into one of its own. */
    private void buildConcurrently() throws IOException {
        String file = shop.migrations().stream()
                .filter(name -> name.contains("V") && name.endsWith("__two.sql"))
                .findFirst()
                .orElseThrow();
        String text = shop.read(file);
        String head = text.substring(0, text.indexOf("\n\n"));
        String alter = text.substring(text.indexOf("ALTER TABLE"), text.indexOf("CREATE UNIQUE INDEX"));
        String build = text.substring(text.indexOf("CREATE UNIQUE INDEX")).replace("INDEX", "INDEX CONCURRENTLY");
        shop.write(file, head.replace("step: 1 of 1", "step: 1 of 2") + "\n\n" + alter);
        shop.write(
                file.replace("__two", "_01__two"),
                head.replace("step: 1 of 1", "step: 2 of 2\n-- transaction: none") + "\n\n" + build);
    }

    @Test
    void isSaidToBeLeftByTheBuildUntilTheNextUpgrade() throws IOException, SQLException {
        buildConcurrently();
        assertThat(shop.pgcraft("upgrade").ended(3).err())
                .contains("could not create unique index", "an index that it left, not valid, is built anew then");

        Terminal.Result check = shop.pgcraft("check").ended(1);
        assertThat(check.out())
                .contains("database: index inventory." + INDEX + " is not valid: its build did not come to an end;"
                        + " the next `pgcraft upgrade` drops it and builds it anew\n")
                .contains("step 2 of the way up failed")
                .doesNotContain("somebody did");
        assertThat(check.out() + check.err()).doesNotContain("was not made by this project");

        shop.run("UPDATE inventory.products SET name = 'b' WHERE price = 2");
        shop.pgcraft("upgrade").succeeded();
        shop.pgcraft("check").succeeded();
        assertThat(shop.ask(
                        "SELECT indisvalid FROM pg_index WHERE indexrelid = 'inventory.\"" + INDEX + "\"'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void isOursWhereNothingElseOfTheRevisionIsThere() throws IOException {
        buildConcurrently();
        String file = shop.migrations().stream()
                .filter(name -> name.contains("V") && name.endsWith("_01__two.sql"))
                .findFirst()
                .orElseThrow();
        String alone = shop.read(file).replace("step: 2 of 2", "step: 1 of 1");
        shop.delete(file);
        shop.write(file.replace("_01__two", "__two"), alone);
        shop.pgcraft("upgrade").ended(3);

        Terminal.Result check = shop.pgcraft("check").ended(1);
        assertThat(check.out()).contains("index inventory." + INDEX + " is not valid", "`pgcraft upgrade`");
        assertThat(check.out() + check.err()).doesNotContain("was not made by this project");
    }

    @Test
    void isNamedWhereItBecameSoLater() throws SQLException {
        shop.run("UPDATE inventory.products SET name = 'b' WHERE price = 2");
        shop.pgcraft("upgrade").succeeded();
        shop.run("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'inventory.\"" + INDEX + "\"'::regclass");

        assertThat(shop.pgcraft("check").ended(1).out())
                .contains("database: index inventory." + INDEX + " is not valid: PostgreSQL does not use it;"
                        + " REINDEX INDEX CONCURRENTLY builds it anew\n")
                .doesNotContain("somebody did");

        Terminal.Result revision =
                shop.pgcraft("revision", "three", "--from-database").succeeded();
        assertThat(revision.out()).startsWith("nothing to do");
        assertThat(revision.err()).contains("index inventory." + INDEX + " is not valid: PostgreSQL does not use it");
    }

    @Test
    void isForeignWhereItIsNobodysOfOurs() throws SQLException {
        shop.run("CREATE INDEX theirs ON inventory.products (price)");
        shop.run("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'inventory.theirs'::regclass");

        Terminal.Result check = shop.pgcraft("check").ended(1);
        assertThat(check.out() + check.err()).contains("index inventory.theirs (invalid) was not made by this project");
    }
}
