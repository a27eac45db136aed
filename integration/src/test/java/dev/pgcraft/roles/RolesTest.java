package dev.pgcraft.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.Check;
import dev.pgcraft.Pgcraft;
import dev.pgcraft.Request;
import dev.pgcraft.Revised;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrating as a login that is no superuser, with and without roles. */
@SuppressWarnings("NullAway.Init")
final class RolesTest {

    private static final String MODEL = """
            resources:
              inventory.products:
                columns:
                  name: text not null
              public.notes:
                columns:
                  line: text
            views:
              inventory.names: select name from inventory.products
            """;
    private static final String ROLES = """
            roles:
              @app:
                grants:
                  "inventory.*": [select, insert]
                  notes: select
            """;
    private static final String OWNER = """
            owner: @shop_owner
            """;

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void open() throws IOException, SQLException {
        company = new Company(folder);
    }

    @AfterEach
    void close() throws SQLException {
        company.close();
    }

    /** What the guide says that the login needs. */
    private String database(boolean roles, boolean owner) throws SQLException {
        String database = company.database("shop");
        company.onServer("GRANT CONNECT, CREATE ON DATABASE %s TO @migrator".formatted(database)
                + (roles ? " WITH GRANT OPTION" : ""));
        company.run(
                database, "GRANT CREATE, USAGE ON SCHEMA public TO @migrator" + (owner ? " WITH GRANT OPTION" : ""));
        if (roles) {
            company.onServer("ALTER ROLE @migrator CREATEROLE");
        }
        return database;
    }

    @Test
    void withoutRoles() throws IOException, SQLException {
        wholeWay(database(false, false), MODEL);
    }

    @Test
    void withRoles() throws IOException, SQLException {
        wholeWay(database(true, false), MODEL + ROLES);
    }

    @Test
    void withRolesAndOwner() throws IOException, SQLException {
        String database = database(true, true);
        wholeWay(database, MODEL + ROLES + OWNER);
    }

    private void wholeWay(String database, String model) throws IOException, SQLException {
        company.write("model.yaml", model);
        company.migrate(database, "first");
        company.write("model.yaml", model.replace("name: text not null", "name: varchar(40) not null"));
        try (Pgcraft pgcraft = company.project(database)) {
            Request.Against live = Request.Against.DATABASE;
            assertThat(pgcraft.revise(new Request("second", live, List.of(), true, List.of()))
                            .revision())
                    .isPresent();
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.revise(Request.of("third")).revision()).isEmpty();

            pgcraft.downgrade("-1", event -> {});
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();

            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.ask(database, "SELECT nspname FROM pg_namespace WHERE nspname = 'inventory'"))
                .isEmpty();
        assertThat(company.roles()).isEmpty();
    }

    @Test
    void anOwnerThatComesLater() throws IOException, SQLException {
        String database = database(true, true);
        company.write("model.yaml", MODEL + ROLES);
        company.migrate(database, "first");
        company.write("model.yaml", MODEL.replace("line: text", "words: text") + ROLES + OWNER);
        company.migrate(database, "second");

        String owners = "SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class"
                + " WHERE relname IN ('products', 'notes', 'names')";
        assertThat(company.ask(database, owners)).containsExactly(company.role("shop_owner"));
        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("-1", event -> {});
            assertThat(company.ask(database, owners)).containsExactly(company.login());
            assertThat(company.roles()).containsExactly("app");
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOwnerChangesThereAndBack(boolean superuser) throws IOException, SQLException {
        String database = database(true, true);
        String url = superuser ? company.superusersUrl(database) : company.url(database);
        String renamed = MODEL.replace("public.notes:", "public.lines:\n    renamed_from: notes")
                .replace("inventory.products:", "inventory.goods:\n    renamed_from: products")
                .replace("from inventory.products", "from inventory.goods");
        List<String> models = List.of(
                MODEL + "owner: @first\n",
                MODEL + "owner: @second\n",
                renamed + "owner: @first\n",
                renamed,
                MODEL + ROLES.replace("@app", "@second") + "owner: @first\n",
                MODEL + ROLES.replace("@app", "@first") + "owner: @second\n");
        List<List<String>> roles = List.of(
                List.of("first"),
                List.of("second"),
                List.of("first"),
                List.of(),
                List.of("first", "second"),
                List.of("first", "second"));
        try (Pgcraft pgcraft = company.project(url, company.superusersUrl("postgres"))) {
            for (int i = 0; i < models.size(); i++) {
                company.write("model.yaml", models.get(i));
                pgcraft.revise(Request.of("revision " + i));
                pgcraft.upgrade("head", event -> {});
                assertThat(pgcraft.check().differences()).isEmpty();
                assertThat(company.roles()).isEqualTo(roles.get(i));
                assertThat(owners(database)).hasSize(1);
            }
            for (int i = models.size() - 2; i >= 0; i--) {
                pgcraft.downgrade("-1", event -> {});
                assertThat(company.roles()).isEqualTo(roles.get(i));
                assertThat(owners(database)).hasSize(1);
            }
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.roles()).isEmpty();
    }

    /** To whom the relations of the model belong. */
    private List<String> owners(String database) throws SQLException {
        return company.ask(database, """
                SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class
                WHERE relnamespace IN ('inventory'::regnamespace, 'public'::regnamespace)""");
    }

    @Test
    void everythingBelongsToTheOwnerAndOnlyTheRoleMayReadIt() throws IOException, SQLException {
        String database = database(true, true);
        company.write("model.yaml", MODEL + ROLES + OWNER);
        company.migrate(database, "first");

        assertThat(owners(database)).containsExactly(company.role("shop_owner"));
        assertThat(company.ask(
                        database, "SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'inventory'"))
                .containsExactly(company.role("shop_owner"));
        assertThat(company.ask(database, "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'revisions'"))
                .containsExactly(company.login());
        company.run(database, "SET ROLE @app; INSERT INTO inventory.products (name) VALUES ('nail')");
        company.run(database, "SET ROLE @app; SELECT * FROM inventory.names; SELECT * FROM public.notes");
        assertThatThrownBy(() -> company.run(database, "SET ROLE @app; DELETE FROM inventory.products"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRoleThatAnotherDatabaseNeedsStays() throws IOException, SQLException {
        String one = database(true, false);
        String other = company.database("other");
        company.onServer("GRANT CONNECT, CREATE ON DATABASE %s TO @migrator WITH GRANT OPTION".formatted(other));
        company.run(other, "GRANT CREATE, USAGE ON SCHEMA public TO @migrator");
        company.write("model.yaml", MODEL + ROLES);
        company.migrate(one, "first");
        company.migrate(other, "nothing more");

        try (Pgcraft pgcraft = company.project(one)) {
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.roles()).containsExactly("app");
        try (Pgcraft pgcraft = company.project(other)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.roles()).isEmpty();
    }

    @Test
    void aRoleThatWasThereBeforeIsOnlyLetIn() throws IOException, SQLException {
        String database = database(true, false);
        company.onServer("ALTER ROLE @migrator NOCREATEROLE");
        company.onServer("CREATE ROLE @app; COMMENT ON ROLE @app IS 'the boss made it'");
        company.write("model.yaml", MODEL + ROLES);
        company.migrate(database, "first");

        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.ask("postgres", "SELECT shobj_description(to_regrole('@app'), 'pg_authid')"))
                .containsExactly("the boss made it");
    }

    @Test
    void whatSomebodyGrantedByHandIsNamedAndStays() throws IOException, SQLException {
        String database = database(true, false);
        company.write("model.yaml", MODEL + ROLES);
        company.migrate(database, "first");
        company.onServer("CREATE ROLE @auditor");
        company.run(database, "GRANT SELECT ON inventory.products TO @auditor; GRANT DELETE ON public.notes TO @app");

        try (Pgcraft pgcraft = company.project(database)) {
            Check check = pgcraft.check();
            assertThat(check.notes())
                    .containsExactly("grant on table inventory.products to %s was not made by this project"
                            .formatted(company.role("auditor")));
            assertThat(check.differences())
                    .containsExactly(("database: somebody did alter grant on table public.notes to %s: "
                                    + "select becomes select, delete")
                            .formatted(company.role("app")));
            company.write("model.yaml", MODEL.replace("line: text", "words: text") + ROLES);
            Revised revised =
                    pgcraft.revise(new Request("second", Request.Against.DATABASE, List.of(), true, List.of()));
            assertThat(revised.notes()).contains(check.notes().getFirst());
            pgcraft.upgrade("head", event -> {});
        }
        assertThat(company.ask(database, "SELECT has_table_privilege('@auditor', 'inventory.products', 'SELECT')"))
                .containsExactly("t");
    }

    @Test
    void aRoleWithoutRightsIsRefusedInTheWordsOfTheFile() throws IOException, SQLException {
        String database = database(false, false);
        company.write("model.yaml", MODEL + ROLES);

        assertThatThrownBy(() -> company.migrate(database, "first"))
                .hasMessageContaining("%s may not grant CONNECT on database %s".formatted(company.login(), database))
                .hasMessageContaining("GRANT CONNECT ON DATABASE name TO login WITH GRANT OPTION");
        assertThat(company.roles()).isEmpty();
    }

    @Test
    void aScratchServerThatLetsNobodyMakeRolesIsNamed() throws IOException, SQLException {
        String database = database(true, false);
        company.onServer("ALTER ROLE @migrator CREATEDB NOCREATEROLE");
        company.write("model.yaml", MODEL + ROLES);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> {
            try (Pgcraft pgcraft = company.project(company.url(database), company.url("postgres"))) {
                pgcraft.revise(Request.of("first"));
            }
        });
        assertThat(refused.problems()).extracting(Problem::code).containsExactly(Code.MAY_NOT_MAKE_ROLES);
        assertThat(refused).hasMessageContaining(company.login() + " may not make roles there");
    }

    @Test
    void theLoginsOwnScratchDatabasesDo() throws IOException, SQLException {
        String database = database(true, true);
        company.onServer("ALTER ROLE @migrator CREATEDB");
        company.write("model.yaml", MODEL + ROLES + OWNER);
        company.write("objects.sql", "GRANT UPDATE ON inventory.products TO @app, @stranger;\n");
        company.onServer("CREATE ROLE @stranger");
        try (Pgcraft pgcraft = company.project(company.url(database), company.url("postgres"))) {
            pgcraft.revise(Request.of("first"));
            assertThat(company.roles()).containsExactly("stranger");
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            company.write(
                    "model.yaml", MODEL.replace("public.notes:", "public.lines:\n    renamed_from: notes") + OWNER);
            company.write("objects.sql", "");
            pgcraft.revise(Request.of("second"));
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(company.roles()).containsExactly("shop_owner", "stranger");
        }
        String left = "SELECT rolname FROM pg_roles r JOIN pg_auth_members m ON m.roleid = r.oid"
                + " WHERE rolname ~ '^pgcraft_scratch' AND m.member = to_regrole('@migrator')";
        assertThat(company.ask("postgres", left)).isEmpty();
    }

    @Test
    void psqlRunsTheSameFiles() throws IOException, SQLException, InterruptedException {
        String database = database(true, true);
        company.write("model.yaml", MODEL + ROLES + OWNER);
        String up;
        String down;
        try (Pgcraft pgcraft = company.project(database)) {
            pgcraft.revise(Request.of("first"));
            up = pgcraft.upgradeSql("head");
            down = pgcraft.downgradeSql("head:base");
        }
        psql(database, up);
        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
        }
        psql(database, down);
        assertThat(company.roles()).isEmpty();
    }

    private void psql(String database, String script) throws IOException, InterruptedException {
        company.write("script.txt", script);
        Process psql = new ProcessBuilder(
                        "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", company.url(database), "-f", "script.txt")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(psql.waitFor()).as(said).isZero();
    }

    /** On scratch every role that is named has a stand-in: there it is no matter whether anybody makes it. */
    @Test
    void aRoleThatNobodyMakesIsNamedWithItsPlace() throws IOException, SQLException {
        String database = database(true, false);
        company.onServer("CREATE ROLE @auditor");
        company.write("model.yaml", MODEL + ROLES);
        company.write("objects.sql", """
                GRANT SELECT ON inventory.names TO @app, @auditor, current_user, public;

                GRANT SELECT ON inventory.names
                    TO "@ap";
                """);

        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.revise(Request.of("first")).notes())
                    .containsExactly("objects.sql:4: role \"%s\" is neither declared nor on the server,"
                                    .formatted(company.role("ap"))
                            + " and an upgrade would stop at it; declare it under `roles:`, or have it made before;"
                            + " or did you mean \"%s\"?".formatted(company.role("app")));
            assertThat(catchThrowableOfType(ProblemException.class, () -> pgcraft.upgrade("head", event -> {}))
                            .problems()
                            .getFirst()
                            .hint()
                            .orElseThrow())
                    .startsWith("declare it under `roles:`, or have it made on the server; nothing of this file");

            company.onServer("CREATE ROLE @ap");
            assertThat(pgcraft.revise(Request.of("second")).notes()).isEmpty();
        }
    }

    @Test
    void aRoleThatAFileMakesIsNotMissing() throws IOException, SQLException {
        company.write("model.yaml", MODEL);
        String database = database(true, false);
        company.write("objects.sql", "GRANT SELECT ON inventory.names TO @writer;");
        try (Pgcraft pgcraft = company.project(database)) {
            Revision empty = pgcraft.revise(new Request("roles", Request.Against.NONE, List.of(), true, List.of()))
                    .revision()
                    .orElseThrow();
            String file = empty.up().getFirst().path();
            company.write(file, empty.up().getFirst().text() + "CREATE ROLE @writer;");

            assertThat(pgcraft.revise(Request.of("first")).notes())
                    .noneMatch(note -> note.contains(company.role("writer")));
        }
    }
}
