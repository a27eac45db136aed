package dev.pgcraft.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Request;
import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owns tables that keep tenants apart must be bound by policies, on the server and not only in the model. */
@SuppressWarnings("NullAway.Init")
final class TenantOwnersTest {

    private static final String MODEL = """
            owner: @shop_owner
            resources:
              inventory.products:
                columns:
                  name: text not null
                plugins:
                  - tenant
            """;

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
        company.write("model.yaml", MODEL);
    }

    @AfterEach
    void close() throws SQLException {
        company.close();
    }

    @Test
    void aBoundOwnerWillDo() {
        company.migrate(database, "first");
        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
            pgcraft.downgrade("base", event -> {});
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BYPASSRLS", "SUPERUSER", "LOGIN"})
    void anOwnerWhomNoPolicyBindsIsRefused(String attribute) throws SQLException {
        company.migrate(database, "first");
        company.onServer("ALTER ROLE @shop_owner " + attribute);
        try (Pgcraft pgcraft = company.project(database)) {
            refused(() -> pgcraft.check());
            refused(() -> pgcraft.upgrade("head", event -> {}));
        }
        company.onServer("ALTER ROLE @shop_owner NO" + attribute);
        try (Pgcraft pgcraft = company.project(database)) {
            assertThat(pgcraft.check().differences()).isEmpty();
        }
    }

    @Test
    void aRoleThatIsThereAlreadyIsLookedAtBeforeAFileIsWritten() throws SQLException {
        company.onServer("CREATE ROLE @shop_owner BYPASSRLS");
        try (Pgcraft pgcraft = company.project(database)) {
            refused(() -> pgcraft.revise(Request.of("first")));
            assertThat(pgcraft.revisions().topological()).isEmpty();
        }
    }

    /** Whoever runs the files with psql is stopped by the file. */
    @Test
    void theFileItselfRefuses() throws SQLException {
        try (Pgcraft pgcraft = company.project(database)) {
            pgcraft.revise(Request.of("first"));
            company.onServer("CREATE ROLE @shop_owner BYPASSRLS");
            company.onServer("GRANT @shop_owner TO @migrator");
            company.onServer("GRANT CREATE ON DATABASE %s TO @shop_owner".formatted(database));
            assertThatThrownBy(() -> pgcraft.upgrade("head", event -> {}))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("owns tables that keep tenants apart");
        }
    }

    private static void refused(Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(ProblemException.class).hasMessageContaining("E231 role");
    }
}
