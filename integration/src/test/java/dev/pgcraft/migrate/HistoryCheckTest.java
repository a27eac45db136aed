package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history table on which somebody else has hung something. */
final class HistoryCheckTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t BEFORE INSERT ON pgcraft.revisions FOR EACH ROW EXECUTE FUNCTION public.take()",
                "CREATE RULE r AS ON INSERT TO pgcraft.revisions DO ALSO SELECT public.spring()",
                "ALTER TABLE pgcraft.revisions ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE pgcraft.revisions ALTER duration SET DEFAULT public.spring()::interval",
                "ALTER TABLE pgcraft.revisions ADD more text GENERATED ALWAYS AS (id || step::text) STORED",
                "ALTER TABLE pgcraft.revisions ADD CHECK (public.spring() = id) NOT VALID",
                "CREATE INDEX ON pgcraft.revisions (upper(id))",
                "CREATE TABLE public.heir () INHERITS (pgcraft.revisions)",
                "CREATE DOMAIN public.word AS text; ALTER TABLE pgcraft.revisions ALTER description TYPE public.word",
                "ALTER TABLE pgcraft.revisions RENAME TO old; CREATE VIEW pgcraft.revisions AS TABLE pgcraft.old"
            })
    void aHistoryTableWithMoreThanOursHasIsRefused(String planted) throws SQLException {
        site.chain("a", "b");
        site.migrator().upgrade(site.revisions(), "+1");
        site.run("CREATE FUNCTION public.spring() RETURNS text LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'the trap sprang'; END $$;"
                + "CREATE FUNCTION public.take() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'the trap sprang'; END $$");
        site.run(planted);

        Problem problem = site.refusal();

        assertThat(problem.code()).isEqualTo(Code.HISTORY_TABLE);
        assertThat(problem.message()).matches("the history table \\S+ cannot be used: (it|a column) .*");
        assertThat(site.tables()).doesNotContain("b");
    }
}
