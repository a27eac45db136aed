package dev.pgcraft.builtin.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One tenant against another: by an ordinary login, by the login of the API, and by whatever either may try. */
@SuppressWarnings("NullAway.Init")
final class TenantTest {

    private static final String MODEL = """
            owner: @keeper
            resources:
              shop.customers:
                columns:
                  name: text not null
                  email: text not null unique
                plugins:
                  - tenant: {type: text, login: @api}
              shop.orders:
                columns:
                  customer_id: bigint not null references customers.id
                  amount: integer not null
                plugins:
                  - tenant: {type: text, login: @api}
                  - soft_delete
                  - audit
            views:
              shop.names: select name, email from shop.customers
              shop.sums: select sum(amount) as sum from shop.orders
            roles:
              @clerk:
                grants:
                  "shop.*": [select, insert, update, delete]
            """;

    private Premises premises;

    /** Ann is of tenant a, Bob of b; the API has clerks of both; each tenant has a customer with an order. */
    @BeforeEach
    void build() throws SQLException {
        premises = Premises.of(MODEL, "ann", "bob", "stray", "api");
        premises.run("GRANT @clerk TO @ann, @bob, @stray, @api");
        premises.run("SET ROLE @keeper; INSERT INTO shop.tenants VALUES ('@ann', 'a'), ('@bob', 'b'); RESET ROLE");
        for (String login : List.of("ann", "bob")) {
            try (Visitor visitor = premises.login(login)) {
                visitor.run("INSERT INTO shop.customers (id, name, email) VALUES (1, '%s', 'me@example.org')"
                        .formatted(login));
                visitor.run("INSERT INTO shop.orders (id, customer_id, amount) VALUES (1, 1, %d)"
                        .formatted(login.equals("ann") ? 10 : 20));
            }
        }
    }

    @AfterEach
    void close() throws SQLException {
        premises.close();
    }

    @Test
    void everybodySeesTheirOwn() throws SQLException {
        assertThat(seen("ann", "")).containsExactly("ann", "10", "ann", "10");
        assertThat(seen("bob", "")).containsExactly("bob", "20", "bob", "20");
        assertThat(seen("stray", "")).containsExactly("null");
        assertThat(seen("api", claim("a"))).containsExactly("ann", "10", "ann", "10");
        assertThat(seen("api", claim("b"))).containsExactly("bob", "20", "bob", "20");
        assertThat(seen("api", "")).containsExactly("null");
    }

    /** Through tables, views, a view over a view of one's own, and with the rights of another role. */
    private List<String> seen(String login, String before) throws SQLException {
        try (Visitor visitor = premises.login(login)) {
            visitor.run(before);
            visitor.run("SET ROLE @clerk; CREATE TEMP VIEW mine AS SELECT * FROM shop.names");
            return visitor.list("""
                    SELECT name FROM shop.customers UNION ALL SELECT amount::text FROM shop.orders
                    UNION ALL SELECT name FROM mine UNION ALL SELECT sum::text FROM shop.sums""");
        }
    }

    private static String claim(String tenant) {
        return "SELECT set_config('request.jwt.claims', '{\"tenant_id\": \"%s\"}', false);".formatted(tenant);
    }

    /** Whatever Ann says before, Bob's rows are neither seen nor touched. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SET ROLE @clerk",
                "SELECT set_config('request.jwt.claims', '{\"tenant_id\": \"b\"}', false)",
                "SET SESSION \"request.jwt.claims\" = '{\"tenant_id\": \"b\"}'; SET ROLE @clerk",
                "SET row_security = on",
                "CREATE TEMP TABLE tenants AS SELECT '@ann'::name AS login, 'b' AS tenant;"
                        + " SET search_path = pg_temp, shop",
                "CREATE FUNCTION pg_temp.current_tenant() RETURNS text LANGUAGE sql AS 'SELECT ''b''';"
                        + " SET search_path = pg_temp, pg_catalog",
                "CREATE FUNCTION pg_temp.pwned(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT true';"
                        + " CREATE OPERATOR pg_temp.= (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_temp.pwned);"
                        + " SET search_path = pg_temp, pg_catalog",
            })
    void annNeverReachesBob(String before) throws SQLException, IOException {
        try (Visitor ann = premises.login("ann")) {
            ann.run(before);
            assertThat(ann.list("SELECT name FROM shop.customers")).containsExactly("ann");
            assertThat(ann.list("SELECT amount FROM shop.orders")).containsExactly("10");
            assertThat(ann.write("UPDATE shop.customers SET name = 'hers' WHERE tenant_id = 'b'"))
                    .isZero();
            assertThat(ann.write("UPDATE shop.orders SET amount = 0 WHERE tenant_id = 'b'"))
                    .isZero();
            assertThat(ann.write("DELETE FROM shop.customers WHERE tenant_id = 'b'"))
                    .isZero();
            assertThat(ann.write("DELETE FROM shop.orders WHERE amount = 20")).isZero();
            assertThat(ann.write("UPDATE shop.orders_deleted SET deleted_at = NULL WHERE tenant_id = 'b'"))
                    .isZero();
            refused(() -> ann.run("INSERT INTO shop.customers (tenant_id, name, email) VALUES ('b', 'x', 'x')"));
            refused(() -> ann.run("INSERT INTO shop.orders (tenant_id, customer_id, amount) VALUES ('b', 1, 0)"));
            refused(() -> ann.run("UPDATE shop.customers SET tenant_id = 'b'"));
            assertThat(copiedOut(ann)).isEqualTo("ann\n");
        }
        bobHasAll();
    }

    private static String copiedOut(Visitor visitor) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(visitor).copyOut("COPY (SELECT name FROM shop.customers) TO STDOUT", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CopyManager copy(Visitor visitor) throws SQLException {
        return visitor.connection().unwrap(PGConnection.class).getCopyAPI();
    }

    @Test
    void copyIntoTheTableIsRefusedByPostgresql() throws SQLException {
        try (Visitor ann = premises.login("ann")) {
            ByteArrayInputStream row =
                    new ByteArrayInputStream("b\tx\tx@example.org\n".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> copy(ann).copyIn("COPY shop.customers (tenant_id, name, email) FROM STDIN", row))
                    .hasMessageContaining("COPY FROM not supported with row-level security");
        }
        bobHasAll();
    }

    /** A function that is cheap and tells what it sees is asked only about rows that the policies let through. */
    @Test
    void functionsOfOnesOwnAreAskedLast() throws SQLException {
        try (Visitor ann = premises.login("ann")) {
            ann.run("""
                    CREATE TEMP TABLE told (name text);
                    CREATE FUNCTION pg_temp.tell(name text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS
                    'BEGIN INSERT INTO told VALUES (name); RETURN true; END'""");
            ann.list("SELECT name FROM shop.customers WHERE pg_temp.tell(name)");
            ann.list("SELECT name FROM shop.names WHERE pg_temp.tell(name)");
            assertThat(ann.list("SELECT DISTINCT name FROM told")).containsExactly("ann");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET session_replication_role = replica",
                "SET SESSION AUTHORIZATION @bob",
                "SET ROLE @keeper",
                "SET row_security = off; SELECT * FROM shop.customers",
                "TRUNCATE shop.customers",
                "SELECT * FROM shop.tenants",
                "UPDATE shop.tenants SET tenant = 'b'",
                "SELECT * FROM shop.orders_all",
                "CREATE TRIGGER mine BEFORE INSERT ON shop.customers EXECUTE FUNCTION shop.shop_orders_audit()",
                "CREATE TABLE pg_temp.probe (tenant_id text, id bigint, FOREIGN KEY (tenant_id, id)"
                        + " REFERENCES shop.customers (tenant_id, id))",
                "ALTER TABLE shop.customers DISABLE ROW LEVEL SECURITY",
                "DROP POLICY tenant_only ON shop.customers",
                "CREATE OR REPLACE FUNCTION shop.current_tenant() RETURNS text LANGUAGE sql AS 'SELECT ''b'''",
                "LOCK TABLE shop.orders_all",
            })
    void whatWouldGoAroundPoliciesIsRefused(String attempt) throws SQLException {
        for (String login : List.of("ann", "api")) {
            try (Visitor visitor = premises.login(login)) {
                assertThatThrownBy(() -> visitor.run(attempt)).isInstanceOf(SQLException.class);
            }
        }
        bobHasAll();
    }

    /** The login of the API has checked a token; within what it claims it is held like anybody else. */
    @Test
    void theApiReachesNobodyButWhomItClaims() throws SQLException {
        try (Visitor api = premises.login("api")) {
            api.run("BEGIN; SET LOCAL ROLE @clerk; " + claim("a"));
            assertThat(api.write("UPDATE shop.customers SET name = 'hers'")).isEqualTo(1);
            assertThat(api.write("DELETE FROM shop.orders WHERE true")).isEqualTo(1);
            refused(() -> api.run("INSERT INTO shop.customers (tenant_id, name, email) VALUES ('b', 'x', 'x')"));
            api.run("ROLLBACK");
        }
        bobHasAll();
    }

    @Test
    void keysAreEachTenantsOwn() throws SQLException {
        try (Visitor ann = premises.login("ann")) {
            ann.run("INSERT INTO shop.customers (id, name, email) VALUES (2, 'second', 'second@example.org')");
            refused(() -> ann.run("INSERT INTO shop.customers (name, email) VALUES ('again', 'me@example.org')"));
            try (Visitor bob = premises.login("bob")) {
                bob.run("INSERT INTO shop.customers (id, name, email) VALUES (3, 'third', 'second@example.org')");
            }
            refused(() -> ann.run("INSERT INTO shop.orders (customer_id, amount) VALUES (3, 1)"));
        }
    }

    /** Neither who owns it all nor its views see anything, until they are somebody's. */
    @Test
    void theOwnerIsBoundToo() throws SQLException {
        try (Visitor superuser = premises.superuser()) {
            superuser.run("SET ROLE @keeper");
            assertThat(superuser.list("SELECT name FROM shop.customers")).isEmpty();
            assertThat(superuser.list("SELECT name FROM shop.names")).isEmpty();
        }
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class);
    }

    private void bobHasAll() throws SQLException {
        assertThat(seen("bob", "")).containsExactly("bob", "20", "bob", "20");
        assertThat(premises.ask("SELECT count(*) FROM shop.customers WHERE tenant_id = 'b'"))
                .isEqualTo("1");
        assertThat(premises.ask("SELECT count(*) FROM shop.orders_all WHERE tenant_id = 'b'"))
                .isEqualTo("1");
    }
}
