package dev.pgcraft.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Default privileges where those who build scratch databases are not those who migrate. */
@SuppressWarnings("NullAway.Init")
final class DefaultPrivilegesTest {

    private static final String MODEL = """
            resources:
              inventory.products:
                columns:
                  name: text not null
            roles:
              @app:
            """;
    private static final String ORDERS = MODEL.replace("roles:", """
              inventory.orders:
                columns:
                  name: text not null
            roles:\
            """);
    private static final String OWNER = "owner: @shop_owner\n";
    private static final String DEFAULTS = """
            ALTER DEFAULT PRIVILEGES IN SCHEMA inventory GRANT SELECT ON TABLES TO @app;
            ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO @app;
            """;
    private static final String ENTRIES = """
            SELECT format('%s %s', pg_get_userbyid(defaclrole), defaclobjtype)
            FROM pg_default_acl ORDER BY defaclobjtype""";

    @TempDir
    private Path folder;

    private Company company;
    private String database;

    @BeforeEach
    void open() throws IOException, SQLException {
        company = new Company(folder);
        database = company.database("shop");
        company.onServer("GRANT CONNECT, CREATE ON DATABASE %s TO @migrator WITH GRANT OPTION".formatted(database));
        company.onServer("ALTER ROLE @migrator CREATEROLE");
    }

    @AfterEach
    void close() throws SQLException {
        company.close();
    }

    @Test
    void areThoseOfTheLogin() throws IOException, SQLException {
        wholeWay("", "migrator");
    }

    @Test
    void areThoseOfTheOwner() throws IOException, SQLException {
        wholeWay(OWNER, "shop_owner");
    }

    private void wholeWay(String owner, String maker) throws IOException, SQLException {
        company.write("model.yaml", MODEL + owner);
        company.write("objects.sql", DEFAULTS);
        company.migrate(database, "first");
        assertThat(company.ask(database, ENTRIES))
                .containsExactly(company.role(maker) + " S", company.role(maker) + " r");
        company.write("model.yaml", ORDERS + owner);
        try (Pgcraft pgcraft = company.project(database)) {
            pgcraft.revise(Request.of("second"));
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.check().notes()).isEmpty();
            String grants = "SELECT has_table_privilege('@app', 'inventory.orders', 'SELECT')";
            assertThat(company.ask(database, grants)).containsExactly("f");

            pgcraft.downgrade("-1", event -> {});
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.ask(database, ENTRIES)).isEmpty();
        assertThat(company.roles()).isEmpty();
    }

    @Test
    void goToTheOwnerWhoComesLater() throws IOException, SQLException {
        company.write("model.yaml", MODEL);
        company.write("objects.sql", DEFAULTS);
        company.migrate(database, "first");
        company.write("model.yaml", ORDERS + OWNER);
        company.migrate(database, "second");

        assertThat(company.ask(database, ENTRIES))
                .containsExactly(company.role("shop_owner") + " S", company.role("shop_owner") + " r");
        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("-1", event -> {});
            assertThat(pgcraft.check().differences()).noneMatch(line -> line.startsWith("database: somebody"));
        }
        assertThat(company.ask(database, ENTRIES))
                .containsExactly(company.role("migrator") + " S", company.role("migrator") + " r");
    }

    @Test
    void ofOthersAreNamedAndStay() throws IOException, SQLException {
        company.write("model.yaml", MODEL);
        company.migrate(database, "first");
        company.onServer("CREATE ROLE @loader");
        company.run(
                database,
                "ALTER DEFAULT PRIVILEGES FOR ROLE @loader IN SCHEMA inventory GRANT SELECT ON TABLES TO @app");
        company.write("model.yaml", ORDERS);

        try (Pgcraft pgcraft = company.project(database)) {
            pgcraft.revise(Request.of("second"));
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.check().notes())
                    .containsExactly(
                            "default privileges of %s on tables in inventory to %s was not made by this project"
                                    .formatted(company.role("loader"), company.role("app")));
        }
        assertThat(company.ask(database, ENTRIES)).containsExactly(company.role("loader") + " r");
    }

    @Test
    void thatSomebodyChangedAreDrift() throws IOException, SQLException {
        company.write("model.yaml", MODEL);
        company.write("objects.sql", DEFAULTS);
        company.migrate(database, "first");
        company.run(
                database,
                "ALTER DEFAULT PRIVILEGES FOR ROLE @migrator IN SCHEMA inventory GRANT INSERT ON TABLES TO @app");

        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences())
                    .containsExactly(("database: somebody did alter default privileges on tables in inventory to %s:"
                                    + " select becomes select, insert")
                            .formatted(company.role("app")));
        }
    }
}
