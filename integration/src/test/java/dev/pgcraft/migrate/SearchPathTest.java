package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.change.Change;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Role;
import dev.pgcraft.sql.Identifier;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose names those are in our files and our statements, where others may make objects too. */
final class SearchPathTest {

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void open() throws SQLException {
        site = new Site(folder);
    }

    @AfterEach
    void close() throws SQLException {
        site.close();
    }

    /** What a better match than PostgreSQL's own function or operator does when somebody else calls it. */
    private void plant() throws SQLException {
        site.run("""
                CREATE FUNCTION public.spring() RETURNS text LANGUAGE plpgsql AS $$
                    BEGIN RAISE EXCEPTION 'the trap of % sprang', current_user; END $$;
                CREATE FUNCTION public.format(text, text) RETURNS text RETURN public.spring();
                CREATE FUNCTION public.format(text, name, text) RETURNS text RETURN public.spring();
                CREATE FUNCTION public.format(text, text[], text[]) RETURNS text RETURN public.spring();
                CREATE FUNCTION public.rtrim(varchar) RETURNS text RETURN public.spring();
                CREATE FUNCTION public.has_database_privilege(name, text) RETURNS bool RETURN public.spring()::bool;
                CREATE FUNCTION public.join_them(text, bigint) RETURNS text RETURN public.spring();
                CREATE OPERATOR public.|| (LEFTARG = text, RIGHTARG = bigint, FUNCTION = public.join_them);
                CREATE FUNCTION public.times(numeric, integer) RETURNS numeric RETURN public.spring()::numeric;
                CREATE OPERATOR public.* (LEFTARG = numeric, RIGHTARG = integer, FUNCTION = public.times)""");
    }

    @Test
    void namesInAFileArePostgresqlsOwn() throws SQLException {
        plant();
        site.write(
                "trim",
                "CREATE TABLE public.t AS SELECT rtrim('a '::varchar) || format('%s', 'b'::text) AS word",
                "DROP TABLE public.t");

        site.upgrade();

        assertThat(site.migrator().current().entries()).hasSize(1);
        assertThat(site.ask("SELECT word FROM public.t")).containsExactly("ab");
    }

    @Test
    void blocksOfOursCallNothingOfOthersUnderAnyPath() throws SQLException, IOException, InterruptedException {
        plant();
        String role = "planted_" + UUID.randomUUID().toString().replace("-", "");
        Role app = new Role(Identifier.of(role), true, Optional.empty());
        String make = Site.statements(new Change.Create(app));
        String drop = Site.statements(new Change.Drop(app));
        site.write("role", make, drop);

        assertThat(site.psql(make)).isEqualTo("exit 0");
        assertThat(site.psql(drop)).isEqualTo("exit 0");
        assertThat(site.psql(site.offline().upgrade("base", "head"))).isEqualTo("exit 0");
        assertThat(site.psql(site.offline().upgrade("base", "head")))
                .contains("revisions too many: {")
                .endsWith("exit 3");
        site.migrator().downgrade(site.revisions(), "base");
    }

    @Test
    void aNameWithoutItsSchemaIsRefusedWithAWayOut() throws SQLException {
        site.run("CREATE TABLE public.t (id int)");
        site.write("short", "UPDATE t SET id = 1", "SELECT 1");

        Problem problem = site.refusal();

        assertThat(problem.message()).contains("relation \"t\" does not exist");
        assertThat(problem.hint().orElse("")).startsWith("write names in full, as in public.orders");
    }

    @Test
    void aMissingTableIsNotBlamedOnItsName() {
        site.write("missing", "UPDATE public.t SET id = 1", "SELECT 1");

        assertThat(site.refusal().hint().orElse("")).doesNotContain("in full");
    }
}
