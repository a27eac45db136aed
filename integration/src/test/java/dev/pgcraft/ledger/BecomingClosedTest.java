package dev.pgcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody was given by hand on a table is gone when the table is closed, or guarded, from then on. */
final class BecomingClosedTest {

    private static final String MODEL = """
            resources:
              hr.staff:
                factory: %s
                columns:
                  name: text not null
                  worth: integer not null default 10
            """;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String one = "one_" + tag;
    private final String other = "other_" + tag;

    @ParameterizedTest
    @ValueSource(strings = {"append_only", "eav"})
    void aTableWithAPastIsNobodys(String factory) throws SQLException {
        try (Book book = Book.of(MODEL.formatted("simple"))) {
            grantByHand(book);
            book.become(MODEL.formatted(factory));
            String table = factory.equals("eav") ? "hr.staff_entity" : "hr.staff_root";
            String may = "SELECT has_any_column_privilege('%s', '%s', 'SELECT, INSERT, UPDATE, REFERENCES')"
                    + " OR has_table_privilege('%1$s', '%2$s', 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')";
            assertThat(book.ask(may.formatted(one, table))).isEqualTo("f");
            assertThat(book.ask(may.formatted(other, table))).isEqualTo("f");
        } finally {
            dropRoles();
        }
    }

    @Test
    void aLedgerHasNoTriggersOfOthersAndIsPointedToByNobodyElse() throws SQLException {
        String ledger = MODEL.formatted("ledger");
        try (Book book = Book.of(
                MODEL.formatted("simple").replace("worth: integer not null default 10", "value: bigint not null"))) {
            grantByHand(book);
            book.become(ledger.replace("      worth: integer not null default 10\n", ""));
            for (String role : new String[] {one, other}) {
                assertThat(book.ask(("SELECT has_table_privilege('%s', 'hr.staff', 'TRIGGER, REFERENCES')"
                                        + " OR has_any_column_privilege('%1$s', 'hr.staff', 'REFERENCES')")
                                .formatted(role)))
                        .isEqualTo("f");
            }
            assertThat(book.ask("SELECT has_column_privilege('%s', 'hr.staff', 'name', 'UPDATE')".formatted(other)))
                    .isEqualTo("t");
        } finally {
            dropRoles();
        }
    }

    /** On the table and on columns, and passed on. */
    private void grantByHand(Book book) throws SQLException {
        book.run("""
                CREATE ROLE %1$s;
                CREATE ROLE %2$s;
                GRANT ALL ON hr.staff TO %1$s WITH GRANT OPTION;
                GRANT UPDATE (name), SELECT (name), REFERENCES (name) ON hr.staff TO %2$s;
                GRANT USAGE ON SCHEMA hr TO %1$s;
                SET ROLE %1$s;
                GRANT TRIGGER, DELETE ON hr.staff TO %2$s;
                RESET ROLE""".formatted(one, other));
    }

    private void dropRoles() throws SQLException {
        try (TestDatabase any = TestDatabase.create()) {
            any.run("DROP ROLE IF EXISTS %s; DROP ROLE IF EXISTS %s".formatted(one, other));
        }
    }
}
