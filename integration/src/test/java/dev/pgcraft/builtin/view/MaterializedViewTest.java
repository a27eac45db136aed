package dev.pgcraft.builtin.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.change.Hazard;
import dev.pgcraft.server.Premises;
import dev.pgcraft.server.Premises.Visitor;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Materialized views of a model, refreshed by hand and by writes. */
final class MaterializedViewTest {

    private static final String ORDERS = """
            resources:
              shop.orders:
                columns:
                  day: date not null
                  total: integer not null
            views:
              shop.daily:
                query: select day, sum(total) as total from shop.orders group by day
                materialized: true
                unique: day
            """;
    private static final String ON_CHANGE = ORDERS + "    refresh: {on_change: [shop.orders]}\n";
    private static final String ROLES = """
            roles:
              @clerk:
                grants:
                  "shop.orders": [select, insert, update, delete, truncate]
                  "shop.daily": select
              @steward:
                grants:
                  "shop.refresh_daily": execute
            """;

    @Test
    void whoMayCallTheFunctionRefreshesWithoutOwningTheView() throws SQLException {
        try (Premises premises = Premises.of(ORDERS + ROLES, "guest");
                Visitor visitor = premises.superuser()) {
            visitor.run("INSERT INTO shop.orders (day, total) VALUES ('2026-03-01', 3), ('2026-03-01', 4)");
            visitor.run("SET ROLE @steward; SELECT shop.refresh_daily(); RESET ROLE");
            assertThat(visitor.ask("SELECT total FROM shop.daily")).isEqualTo("7");

            visitor.run("SET ROLE @clerk");
            assertThatThrownBy(() -> visitor.run("SELECT shop.refresh_daily()"))
                    .hasMessageContaining("permission denied for function refresh_daily");
        }
    }

    @Test
    void whatHoldsNothingIsFilledFirst() throws SQLException {
        try (Premises premises = Premises.of(ORDERS)) {
            premises.run("REFRESH MATERIALIZED VIEW shop.daily WITH NO DATA");
            premises.run("INSERT INTO shop.orders (day, total) VALUES ('2026-03-01', 3)");
            premises.run("SELECT shop.refresh_daily()");
            assertThat(premises.ask("SELECT total FROM shop.daily")).isEqualTo("3");
        }
    }

    @Test
    void othersReadWhileItIsRefreshed() throws SQLException {
        try (Premises premises = Premises.of(ORDERS);
                Visitor reader = premises.superuser()) {
            premises.run("INSERT INTO shop.orders (day, total) VALUES ('2026-03-01', 3)");
            premises.run("BEGIN; SELECT shop.refresh_daily()");
            reader.run("SET lock_timeout = '2s'");
            assertThat(reader.ask("SELECT count(*) FROM shop.daily")).isEqualTo("0");
            premises.run("COMMIT");
            assertThat(reader.ask("SELECT count(*) FROM shop.daily")).isEqualTo("1");
        }
    }

    @Test
    void everyWriteRefreshes() throws SQLException {
        try (Premises premises = Premises.of(ON_CHANGE + ROLES);
                Visitor clerk = premises.superuser()) {
            clerk.run("SET ROLE @clerk");
            clerk.run("INSERT INTO shop.orders (day, total) VALUES ('2026-03-01', 3), ('2026-03-02', 4)");
            assertThat(clerk.list("SELECT total FROM shop.daily ORDER BY day")).containsExactly("3", "4");
            clerk.run("UPDATE shop.orders SET total = 10 WHERE day = '2026-03-01'");
            assertThat(clerk.list("SELECT total FROM shop.daily ORDER BY day")).containsExactly("10", "4");
            clerk.run("DELETE FROM shop.orders WHERE day = '2026-03-02'");
            assertThat(clerk.list("SELECT total FROM shop.daily")).containsExactly("10");
            clerk.run("TRUNCATE shop.orders");
            assertThat(clerk.list("SELECT total FROM shop.daily")).isEmpty();
        }
    }

    @Test
    void triggersThatRefreshAreHazards() throws SQLException {
        try (Premises premises = Premises.of(ON_CHANGE)) {
            assertThat(premises.planned().hazards())
                    .filteredOn(hazard -> hazard.kind() == Hazard.Kind.LONG_LOCK)
                    .singleElement()
                    .asString()
                    .isEqualTo("long-lock: trigger shop.orders.shop_daily_refresh: every write to shop.orders refreshes"
                            + " shop.daily from then on: other writers wait until it is committed");
        }
    }

    /** The one who waits must take its snapshot when the other has committed, or the view loses the other's rows. */
    @Test
    void twoWritersComeOneAfterTheOther() throws Exception {
        try (Premises premises = Premises.of(ON_CHANGE);
                Visitor second = premises.superuser()) {
            premises.run("BEGIN; INSERT INTO shop.orders (day, total) VALUES ('2026-03-01', 3)");
            String process = second.ask("SELECT pg_backend_pid()");
            CompletableFuture<Integer> waiting =
                    later(second, "INSERT INTO shop.orders (day, total) VALUES ('2026-03-02', 4)");
            premises.awaitLock(process);
            premises.run("COMMIT");
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(second.list("SELECT total FROM shop.daily ORDER BY day")).containsExactly("3", "4");
        }
    }

    @Test
    void aboveReadCommittedTheLaterOneFails() throws Exception {
        try (Premises premises = Premises.of(ON_CHANGE);
                Visitor second = premises.superuser()) {
            premises.run("INSERT INTO shop.orders (day, total) VALUES ('2026-02-28', 1)");
            second.run("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM shop.orders");
            premises.run("INSERT INTO shop.orders (day, total) VALUES ('2026-03-01', 3)");
            assertThatThrownBy(() -> second.run("INSERT INTO shop.orders (day, total) VALUES ('2026-03-02', 4)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
            second.run("ROLLBACK");
            assertThat(second.list("SELECT total FROM shop.daily ORDER BY day")).containsExactly("1", "3");
        }
    }

    private static CompletableFuture<Integer> later(Visitor visitor, String sql) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return visitor.write(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
