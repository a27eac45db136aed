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

/** What is said about roles, where it is done: on scratch it is only written down. */
@SuppressWarnings("NullAway.Init")
final class RoleTraitsTest {

    private static final String PLAIN = """
            resources:
              inventory.products:
                columns:
                  name: text not null
            roles:
              @readers:
              @app:
                grants:
                  "inventory.*": select
            """;
    private static final String SAID = PLAIN + """
                login: true
                connection_limit: 10
                valid_until: "2030-01-31 12:00+01"
                member_of: @readers
                settings:
                  statement_timeout: 5s
                  search_path: inventory, "Odd Name"
                  timezone: Europe/Berlin
            """;
    private static final String LOGIN = "SELECT rolcanlogin FROM pg_roles WHERE rolname = '@app'";
    private static final String STATE = """
            SELECT concat_ws(' ', rolcanlogin, rolconnlimit,
                extract(epoch FROM nullif(rolvaliduntil, 'infinity'))::integer,
                pg_has_role('@app', '@readers', 'USAGE'),
                (SELECT string_agg(said, '; ' ORDER BY said)
                    FROM pg_db_role_setting, unnest(setconfig) said WHERE setrole = r.oid))
            FROM pg_roles r WHERE rolname = '@app'""";

    @TempDir
    private Path folder;

    private Company company;
    private String database;

    @BeforeEach
    void open() throws IOException, SQLException {
        company = new Company(folder);
        company.onServer("ALTER ROLE @migrator CREATEROLE");
        database = database("shop");
    }

    @AfterEach
    void close() throws SQLException {
        company.close();
    }

    private String database(String name) throws SQLException {
        String made = company.database(name);
        company.onServer("GRANT CONNECT, CREATE ON DATABASE %s TO @migrator WITH GRANT OPTION".formatted(made));
        return made;
    }

    @Test
    void areGivenAndTakenAway() throws IOException, SQLException {
        company.write("model.yaml", PLAIN);
        company.migrate(database, "first");
        company.write("model.yaml", SAID);
        company.migrate(database, "second");
        assertThat(company.ask(database, STATE))
                .containsExactly("t 10 1896087600 t TimeZone=Europe/Berlin; search_path=inventory, \"Odd Name\";"
                        + " statement_timeout=5s");
        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.check().notes()).isEmpty();
            assertThat(pgcraft.revise(Request.of("third")).revision()).isEmpty();

            company.onServer("ALTER ROLE @app NOLOGIN CONNECTION LIMIT 11");
            assertThat(pgcraft.check().differences())
                    .containsExactlyInAnyOrder(
                            "database: somebody did drop login of role " + company.role("app"),
                            "database: somebody did alter connection_limit of role %s: 10 becomes 11"
                                    .formatted(company.role("app")));

            pgcraft.downgrade("-1", event -> {});
            assertThat(company.ask(database, STATE)).containsExactly("f -1 f");
            pgcraft.upgrade("head", event -> {});
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.ask(database, LOGIN)).isEmpty();
    }

    @Test
    void ofWhichTheModelSaysNothingStay() throws IOException, SQLException {
        company.write("model.yaml", PLAIN);
        company.migrate(database, "first");
        company.onServer("ALTER ROLE @app LOGIN CONNECTION LIMIT 3; GRANT @app TO @migrator");
        company.run(database, "ALTER ROLE @app IN DATABASE %s SET work_mem = '5MB'".formatted(database));
        company.write("model.yaml", PLAIN.replace("name: text not null", "title: text"));
        company.migrate(database, "second");

        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.check().notes()).isEmpty();
        }
        assertThat(company.ask(database, STATE)).containsExactly("t 3 f work_mem=5MB");
    }

    @Test
    void ofRolesThatSomebodyElseMadeAreNotTouched() throws IOException, SQLException {
        company.onServer("CREATE ROLE @app CONNECTION LIMIT 3");
        company.write("model.yaml", SAID);
        company.migrate(database, "first");

        assertThat(company.ask(database, STATE)).containsExactly("f 3 f");
        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.ask(database, STATE.replace("@readers", "pg_monitor")))
                .containsExactly("f 3 f");
    }

    @Test
    void thatAnotherDatabaseNeedsStay() throws IOException, SQLException {
        String other = database("other");
        company.write("model.yaml", SAID);
        company.migrate(database, "first");
        company.migrate(other, "nothing more");

        try (Pgcraft pgcraft = company.project(database)) {
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.ask(other, LOGIN)).containsExactly("t");
        try (Pgcraft pgcraft = company.project(other)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("base", event -> {});
        }
        assertThat(company.ask(other, LOGIN)).isEmpty();
    }
}
