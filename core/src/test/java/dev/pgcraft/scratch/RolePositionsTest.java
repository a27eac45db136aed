package dev.pgcraft.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.scratch.RoleMention.Use;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where names of roles stand; those that are made or dropped there carry a plus. */
final class RolePositionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GRANT SELECT ON a.b TO app                                         | app
            grant select, insert (x) on table a, b to App, "Odd Name"          | app, Odd Name
            GRANT ALL ON ALL TABLES IN SCHEMA s TO GROUP app WITH GRANT OPTION | app
            GRANT SELECT ON t TO app GRANTED BY boss                           | app, boss
            REVOKE GRANT OPTION FOR SELECT ON t FROM app CASCADE               | app
            GRANT SELECT ON t TO PUBLIC, CURRENT_USER, pg_monitor, app         | app
            GRANT EXECUTE ON FUNCTION f(integer, text) TO app                  | app
            GRANT reader, writer TO app WITH ADMIN OPTION                      | reader, writer, app
            REVOKE ADMIN OPTION FOR reader FROM app                            | reader, app
            CREATE ROLE app                                                    | app+
            CREATE USER app IN ROLE reader LOGIN ADMIN boss                    | app+, reader, boss
            CREATE USER MAPPING FOR app SERVER s                               | ``
            ALTER ROLE app CREATEDB                                            | app
            ALTER ROLE ALL SET work_mem = '1MB'                                | ``
            ALTER ROLE app RENAME TO other                                     | app, other+
            DROP ROLE IF EXISTS app, other                                     | app+, other+
            COMMENT ON ROLE app IS 'role app'                                  | app
            COMMENT ON TABLE role IS 'x'                                       | ``
            SET ROLE app                                                       | app
            SET LOCAL ROLE 'app'                                               | app
            SET ROLE NONE                                                      | ``
            RESET ROLE                                                         | ``
            SET SESSION AUTHORIZATION app                                      | app
            CREATE SCHEMA s AUTHORIZATION app                                  | app
            ALTER TABLE a.b OWNER TO app                                       | app
            ALTER SEQUENCE s OWNED BY t.c                                      | ``
            REASSIGN OWNED BY app, other TO boss                               | app, other, boss
            DROP OWNED BY app                                                  | app
            ALTER DEFAULT PRIVILEGES FOR ROLE boss IN SCHEMA s GRANT SELECT ON TABLES TO app | boss, app
            ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app             | app
            CREATE POLICY p ON t FOR SELECT TO app USING (true)                | app
            ALTER POLICY p ON t RENAME TO q                                    | ``
            CREATE POLICY p ON t USING (true); CREATE TABLE u (a integer)      | ``
            ALTER TABLE t RENAME TO app                                        | ``
            DO $x$ BEGIN CREATE ROLE app; GRANT app TO boss; END $x$           | app+, app, boss
            DO $x$ DECLARE role_name text := 'app'; BEGIN END $x$              | app+
            SELECT 'GRANT SELECT ON t TO app' AS "OWNER TO x" -- SET ROLE app  | ``
            CREATE TABLE role (owner text, "user" text)                        | ``
            """)
    void finds(String sql, String roles) {
        String found = RolePositions.in(sql).stream()
                .map(mention -> mention.name() + (mention.use() == Use.MADE ? "+" : ""))
                .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(roles);
    }

    @Test
    void everyNameGetsOneOtherAndTheRestStays() {
        RoleNames names = new RoleNames(Identifier.of("db"));

        RoleNames.Renamed renamed = names.rename(Sql.raw("GRANT \"a b\" TO App, 'x' /* app */; DO $$ "
                + "DECLARE role_name text := 'app'; BEGIN NULL; END $$; GRANT SELECT ON app.t TO app"));

        assertThat(renamed.sql().text())
                .isEqualTo("GRANT db_1 TO db_2, 'db_3' /* app */; DO $$ "
                        + "DECLARE role_name text := 'db_2'; BEGIN NULL; END $$; GRANT SELECT ON app.t TO db_2");
        assertThat(renamed.before()).hasSize(2);
        assertThat(names.inWords("role \"db_2\" is no db_1")).isEqualTo("role \"app\" is no a b");
    }
}
