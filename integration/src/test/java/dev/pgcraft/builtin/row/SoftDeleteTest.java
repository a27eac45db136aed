package dev.pgcraft.builtin.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are deleted and stay. */
@SuppressWarnings("NullAway.Init")
final class SoftDeleteTest {

    private static final String MODEL = """
            resources:
              shop.customers:
                columns:
                  name: text not null
                  email: text not null unique
                  number: serial
                  notes: json not null default '{}'
                  state: text not null default 'new'
                plugins:
                  - soft_delete
              shop.orders:
                columns:
                  customer_id: bigint not null references customers.id
            roles:
              @clerk:
                grants:
                  "shop.customers": [select, insert, update, delete]
              @steward:
                grants:
                  "shop.customers_deleted": [select, update, delete]
            """;

    private Premises premises;

    @BeforeEach
    void build() throws SQLException {
        premises = Premises.of(MODEL);
        premises.run("INSERT INTO shop.customers (name, email) VALUES ('Ada', 'ada.x'), ('Bea', 'bea.x')");
    }

    @AfterEach
    void close() throws SQLException {
        premises.close();
    }

    @Test
    void deletedRowsAreNotSeenAndComeBack() throws SQLException {
        try (Visitor clerk = premises.superuser()) {
            clerk.run("SET ROLE @clerk");
            assertThat(clerk.list("DELETE FROM shop.customers WHERE name = 'Ada' RETURNING email"))
                    .containsExactly("ada.x");
            assertThat(clerk.list("SELECT name FROM shop.customers")).containsExactly("Bea");
            assertThat(clerk.write("DELETE FROM shop.customers WHERE name = 'Ada'"))
                    .isZero();
            clerk.run("SET ROLE NONE; SET ROLE @steward");
            assertThat(clerk.list(
                            "SELECT name FROM shop.customers_deleted WHERE deleted_at = now()::timestamptz OR true"))
                    .containsExactly("Ada");
            assertThat(clerk.write("UPDATE shop.customers_deleted SET deleted_at = NULL"))
                    .isEqualTo(1);
        }
        assertThat(premises.ask("SELECT string_agg(name, ' ' ORDER BY name) FROM shop.customers"))
                .isEqualTo("Ada Bea");
    }

    @Test
    void deletedRowsCanBeDeletedForGood() throws SQLException {
        premises.run("DELETE FROM shop.customers WHERE name = 'Ada'; DELETE FROM shop.customers_deleted");
        assertThat(premises.ask("SELECT count(*) FROM shop.customers_all")).isEqualTo("1");
    }

    /** INSERT and UPDATE reach the table by themselves: defaults, RETURNING, multi-row statements. */
    @Test
    void theLivingAreWrittenDirectly() throws SQLException {
        try (Visitor clerk = premises.superuser()) {
            clerk.run("SET ROLE @clerk");
            assertThat(clerk.list(
                            "INSERT INTO shop.customers (name, email) VALUES ('Cy', 'cy.x') RETURNING state || number"))
                    .containsExactly("new3");
            assertThat(clerk.write("UPDATE shop.customers SET state = 'old'")).isEqualTo(3);
            assertThat(clerk.ask("SELECT pg_relation_is_updatable('shop.customers', false)"))
                    .isEqualTo("28");
            assertThatThrownBy(() -> clerk.run("SELECT * FROM shop.customers_all"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void uniqueIsAmongTheLiving() throws SQLException {
        assertThatThrownBy(() -> premises.run("INSERT INTO shop.customers (name, email) VALUES ('Ann', 'ada.x')"))
                .hasMessageContaining("uq__customers__email");
        premises.run("DELETE FROM shop.customers WHERE name = 'Ada'");
        premises.run("INSERT INTO shop.customers (name, email) VALUES ('Ann', 'ada.x')");
        assertThatThrownBy(() -> premises.run("UPDATE shop.customers_deleted SET deleted_at = NULL"))
                .hasMessageContaining("uq__customers__email");
    }

    @Test
    void foreignKeysHoldRowsThatAreDeletedForGood() throws SQLException {
        premises.run("INSERT INTO shop.orders (customer_id) SELECT id FROM shop.customers WHERE name = 'Ada'");
        premises.run("DELETE FROM shop.customers WHERE name = 'Ada'");
        assertThatThrownBy(() -> premises.run("DELETE FROM shop.customers_deleted"))
                .hasMessageContaining("fk__orders__customer_id__customers");
    }

    /** Who deletes a row that is changed meanwhile is told so: it may be none of those that were meant. */
    @Test
    void aRowThatChangesMeanwhileIsNotDeleted() throws Exception {
        try (Visitor second = premises.superuser()) {
            premises.run("BEGIN; UPDATE shop.customers SET state = 'vip' WHERE name = 'Ada'");
            String process = second.ask("SELECT pg_backend_pid()");
            CompletableFuture<Integer> deleting = CompletableFuture.supplyAsync(() -> {
                try {
                    return second.write("DELETE FROM shop.customers WHERE state = 'new' AND name = 'Ada'");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            premises.awaitLock(process);
            premises.run("COMMIT");
            assertThat(deleting.get(20, TimeUnit.SECONDS)).isZero();
        }
        assertThat(premises.ask("SELECT count(*) FROM shop.customers")).isEqualTo("2");
    }
}
