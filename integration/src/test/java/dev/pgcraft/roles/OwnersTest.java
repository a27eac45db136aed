package dev.pgcraft.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to other roles, where a login migrates that is no superuser. */
@SuppressWarnings("NullAway.Init")
final class OwnersTest {

    private static final String MODEL = """
            resources:
              inventory.products:
                columns:
                  name: text not null
            roles:
              @app:
            """;
    private static final String MADE = """
            GRANT CREATE, USAGE ON SCHEMA inventory TO @app;
            CREATE TABLE inventory.notes (id integer);
            CREATE VIEW inventory.seen AS SELECT id FROM inventory.notes;
            """;
    private static final String OWNERS = """
            ALTER TABLE inventory.notes OWNER TO @app;
            ALTER VIEW inventory.seen OWNER TO @app;
            """;

    @TempDir
    private Path folder;

    private Company company;
    private String database;

    @BeforeEach
    void open() throws IOException, SQLException {
        company = new Company(folder);
        company.onServer("ALTER ROLE @migrator CREATEROLE");
        database = company.database("shop");
        company.onServer("GRANT CONNECT, CREATE ON DATABASE %s TO @migrator WITH GRANT OPTION".formatted(database));
    }

    @AfterEach
    void close() throws SQLException {
        company.close();
    }

    @Test
    void areKeptBesideTheLogin() throws IOException, SQLException {
        wholeWay("", "migrator");
    }

    @Test
    void areKeptBesideTheOwner() throws IOException, SQLException {
        wholeWay("owner: @shop_owner\n", "shop_owner");
    }

    private void wholeWay(String owner, String usual) throws IOException, SQLException {
        company.write("model.yaml", MODEL + owner);
        company.write("objects.sql", MADE + OWNERS);
        company.migrate(database, "first");
        assertThat(owners()).containsExactly("notes app", "products " + usual, "seen app");

        company.write("objects.sql", MADE.replace("(id integer)", "(id bigint, line text)") + OWNERS);
        try (Pgcraft pgcraft = company.project(database)) {
            pgcraft.revise(Request.of("second"));
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.check().notes()).isEmpty();
            assertThat(owners()).containsExactly("notes app", "products " + usual, "seen app");

            company.run(database, "ALTER VIEW inventory.seen OWNER TO @" + usual);
            assertThat(pgcraft.check().differences())
                    .containsExactly(
                            "database: somebody did drop owner of view inventory.seen: " + company.role("app"));
            company.run(database, "ALTER VIEW inventory.seen OWNER TO @app");

            pgcraft.downgrade("-1", event -> {});
            assertThat(owners()).containsExactly("notes app", "products " + usual, "seen app");
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.roles()).isEmpty();
    }

    @Test
    void letTheUsualOwnerIn() throws IOException, SQLException {
        String granted = OWNERS + "GRANT SELECT ON inventory.notes TO @shop_owner;\n";
        company.write("model.yaml", MODEL + "owner: @shop_owner\n");
        company.write("objects.sql", MADE + granted);
        company.migrate(database, "first");

        company.write("objects.sql", MADE.replace("(id integer)", "(id bigint, line text)") + granted);
        try (Pgcraft pgcraft = company.project(database)) {
            pgcraft.revise(Request.of("second"));
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.check().notes()).isEmpty();
            pgcraft.downgrade("-1", event -> {});
            assertThat(privileges()).containsExactly("SELECT shop_owner");
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.roles()).isEmpty();
    }

    private List<String> privileges() throws SQLException {
        return company.ask(database, """
                SELECT privilege_type || ' ' || regexp_replace(pg_get_userbyid(grantee), '_[0-9a-f]*$', '')
                FROM pg_class, aclexplode(relacl) WHERE oid = 'inventory.notes'::regclass AND grantee <> relowner""");
    }

    private List<String> owners() throws SQLException {
        return company.ask(database, """
                SELECT relname || ' ' || regexp_replace(pg_get_userbyid(relowner), '_[0-9a-f]*$', '') FROM pg_class
                WHERE relnamespace = 'inventory'::regnamespace AND relkind IN ('r', 'v') ORDER BY 1""");
    }

    @Test
    void thatSomebodyElseChoseAreNamed() throws IOException, SQLException {
        company.write("model.yaml", MODEL);
        company.write("objects.sql", MADE);
        company.migrate(database, "first");
        company.run(database, "ALTER VIEW inventory.seen OWNER TO @app");
        company.onServer("CREATE ROLE @boss");
        company.run(database, "ALTER TABLE inventory.products OWNER TO @boss");

        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.check().notes())
                    .containsExactly("owner of view inventory.seen was not made by this project");
        }
    }

    @Test
    void thatAreNotDeclaredAreRefused() throws IOException {
        company.write("model.yaml", MODEL);
        company.write("objects.sql", MADE + "\nALTER VIEW inventory.seen OWNER TO @boss;\n");

        assertThatThrownBy(() -> company.migrate(database, "first"))
                .hasMessageContaining("objects.sql:5: E115 ALTER … OWNER TO " + company.role("boss"))
                .hasMessageContaining("declare it under `roles:`");
    }
}
