package dev.pgcraft.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes a database's fingerprint. */
final class FingerprintTest {

    private TestDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create();
        database.run("""
                CREATE TYPE mood AS ENUM ('sad', 'glad');
                CREATE TYPE pair AS (x integer, y text);
                REVOKE USAGE ON TYPE pair FROM PUBLIC;
                CREATE DOMAIN small AS integer CHECK (VALUE < 10);
                CREATE TABLE a (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b text DEFAULT 'x', c mood, d small);
                CREATE SEQUENCE s;
                CREATE VIEW v AS SELECT id, b FROM a;
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();
                CREATE INDEX i ON a (b);
                """);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE a ALTER b SET DEFAULT 'y'",
                "ALTER TABLE a ALTER b SET NOT NULL",
                "ALTER TABLE a ALTER b SET STORAGE EXTERNAL",
                "ALTER TABLE a ADD CHECK (id > 0)",
                "ALTER TABLE a RENAME b TO e",
                "ALTER TABLE a DISABLE TRIGGER t",
                "ALTER TABLE a SET (fillfactor = 50)",
                "ALTER TABLE a SET UNLOGGED",
                "ALTER TABLE a ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE a REPLICA IDENTITY FULL",
                "ALTER TABLE a ALTER id SET INCREMENT 2",
                "ALTER SEQUENCE s OWNED BY a.b",
                "ALTER SEQUENCE s CYCLE",
                "ALTER TYPE mood ADD VALUE 'mad'",
                "ALTER DOMAIN small SET NOT NULL",
                "ALTER DOMAIN small DROP CONSTRAINT small_check",
                "ALTER VIEW v SET (security_barrier = true)",
                "ALTER FUNCTION f() STABLE",
                "CREATE OR REPLACE VIEW v AS SELECT id, b FROM a WHERE id > 1",
                "CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
                "CREATE POLICY p ON a USING (true)",
                "CREATE STATISTICS st ON b, c FROM a",
                "CREATE AGGREGATE total (numeric) (sfunc = numeric_add, stype = numeric)",
                "CREATE RULE r AS ON UPDATE TO v DO INSTEAD NOTHING",
                "CREATE COLLATION k (provider = libc, locale = 'C')",
                "CREATE SCHEMA other",
                "CREATE PUBLICATION p FOR TABLE a",
                "COMMENT ON COLUMN a.b IS 'c'",
                "COMMENT ON TABLE a IS 'c'",
                "GRANT SELECT ON a TO PUBLIC",
                "GRANT SELECT (b) ON a TO PUBLIC",
                "GRANT USAGE ON TYPE mood TO CURRENT_USER",
                "GRANT USAGE ON TYPE pair TO PUBLIC",
                "ALTER TYPE pair ADD ATTRIBUTE z date",
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
                "DROP INDEX i",
                "DROP INDEX i; CREATE INDEX i ON a (c)",
                "DROP TRIGGER t ON a; CREATE TRIGGER t AFTER UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f()",
                "DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$",
            })
    void aChangeOfADefinitionChangesIt(String change) throws SQLException {
        String before = Fingerprint.ofThisOne(database.connection());
        database.run(change);
        assertThat(Fingerprint.ofThisOne(database.connection())).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO a (b) VALUES ('z')",
                "SELECT nextval('s')",
                "VACUUM (FREEZE, ANALYZE) a",
                "VACUUM (FREEZE) pg_catalog.pg_class",
                "ANALYZE",
            })
    void otherWorkDoesNot(String work) throws SQLException {
        String before = Fingerprint.ofThisOne(database.connection());
        database.run(work);
        assertThat(Fingerprint.ofThisOne(database.connection())).isEqualTo(before);
    }

    /** The middle one of three transactions has the sum of the others, if it does what they did. */
    @Test
    void transactionsThatOverlapAreToldApart() throws SQLException {
        database.run("CREATE FUNCTION g() RETURNS integer LANGUAGE sql AS 'SELECT 1';"
                + "CREATE FUNCTION h() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
        try (Connection other = TestServers.running().connect(database.ask("SELECT current_database()"));
                Statement statement = other.createStatement()) {
            database.run("ALTER FUNCTION g() STABLE");
            other.setAutoCommit(false);
            statement.execute("SELECT pg_current_xact_id()");
            database.run("ALTER FUNCTION h() STABLE");
            String before = Fingerprint.ofThisOne(database.connection());

            statement.execute("ALTER FUNCTION g() VOLATILE; ALTER FUNCTION h() VOLATILE");
            other.commit();

            assertThat(Fingerprint.ofThisOne(database.connection())).isNotEqualTo(before);
        }
    }

    @Test
    void nobodyElsesFunctionsAreCalled() throws SQLException {
        database.run("""
                CREATE FUNCTION public.concat(bigint, text, numeric) RETURNS text
                LANGUAGE sql AS $$ SELECT 'taken over'::text $$;
                """);
        database.run("SET search_path = public, pg_catalog");

        assertThat(Fingerprint.ofThisOne(database.connection())).doesNotContain("taken over");
        assertThat(database.ask("SHOW search_path")).isEqualTo("public, pg_catalog");
    }

    @Test
    void anotherDatabaseHasAnother() throws SQLException {
        try (TestDatabase other = TestDatabase.create();
                TestDatabase third = TestDatabase.create()) {
            assertThat(Fingerprint.ofThisOne(other.connection()))
                    .isNotEqualTo(Fingerprint.ofThisOne(third.connection()));
        }
    }
}
