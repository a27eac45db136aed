package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Function;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function of somebody else where ours is to be. */
final class FunctionsOfOthersTest {

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

    private static Function function(String definition) {
        return new Function(
                QualifiedName.of("public", "total"),
                "",
                Function.Form.FUNCTION,
                "integer",
                Sql.raw(definition),
                Optional.empty());
    }

    @Test
    void aFunctionOfSomebodyElseStaysTheirs() throws SQLException {
        String ours = "CREATE OR REPLACE FUNCTION public.total()\n RETURNS integer\n LANGUAGE sql\nAS $$ SELECT 1 $$";
        site.write("total", Site.statements(new Change.Create(function(ours))), "DROP FUNCTION public.total()");
        site.run("CREATE FUNCTION public.total() RETURNS integer LANGUAGE sql SECURITY DEFINER AS $$ SELECT 2 $$");

        assertThat(site.refusal().message()).contains("\"total\" already exists", "42723");
        assertThat(site.ask("SELECT public.total()")).containsExactly("2");

        site.run("DROP FUNCTION public.total()");
        site.upgrade();
        String next = ours.replace("SELECT 1", "SELECT 3");
        site.write(
                "count otherwise",
                Site.statements(new Change.Alter(function(ours), function(next))),
                ours,
                site.revisions().topological().getFirst());
        site.upgrade();
        assertThat(site.ask("SELECT public.total()")).containsExactly("3");
    }
}
