package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.migrate.Entry.State;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions of several steps, and steps outside of any transaction: what is left when one of them stops half way. */
final class StepsTest {

    private static final String INDEXES =
            "SELECT indexname::text FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";

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

    /** A table, an index built beside its users, a second table; back in the same three steps. */
    private Revision threeSteps(Revision... parents) {
        return site.write(
                "three steps",
                new Script(List.of(
                        Site.part("CREATE TABLE public.a (id int); INSERT INTO public.a VALUES (1), (2)"),
                        Site.alone("CREATE UNIQUE INDEX CONCURRENTLY i ON public.a (id)"),
                        Site.part("CREATE TABLE public.b (id int)"))),
                Optional.of(new Script(List.of(
                        Site.part("DROP TABLE public.b"),
                        Site.alone("DROP INDEX CONCURRENTLY public.i"),
                        Site.part("DROP TABLE public.a")))),
                parents);
    }

    private void upgrade() {
        site.migrator().upgrade(site.revisions(), "head");
    }

    private void downgrade() {
        site.migrator().downgrade(site.revisions(), "-1");
    }

    private static Code code(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action)
                .problems()
                .getFirst()
                .code();
    }

    private State state(Revision revision, int step) {
        return site.migrator().current().find(revision.id(), step).orElseThrow().state();
    }

    @Test
    void allStepsAreOneRevision() throws SQLException {
        Revision revision = threeSteps();

        upgrade();
        assertThat(site.tables()).containsExactly("a", "b");
        assertThat(site.ask(INDEXES)).containsExactly("i");
        assertThat(site.migrator().current().entries()).hasSize(3);
        assertThat(site.migrator().current().isWhole(revision)).isTrue();

        downgrade();
        assertThat(site.tables()).isEmpty();
        assertThat(site.migrator().current()).isEqualTo(History.NONE);
    }

    @Test
    void upgradeGoesOnWithTheStepThatFailed() throws SQLException, IOException {
        Revision revision = threeSteps();
        site.edit(revision.up().getLast(), "id int", "id nonsense");

        assertThat(code(this::upgrade)).isEqualTo(Code.MIGRATION_FAILED);
        assertThat(site.tables()).containsExactly("a");
        assertThat(state(revision, 3)).isEqualTo(State.FAILED);
        assertThat(code(this::downgrade)).isEqualTo(Code.MIGRATION_FAILED);

        site.edit(revision.up().getLast(), "id nonsense", "id int");
        upgrade();
        assertThat(site.tables()).containsExactly("a", "b");
    }

    @Test
    void downgradeGoesOnWithTheStepThatFailed() throws SQLException, IOException {
        Revision revision = threeSteps();
        upgrade();
        site.edit(revision.down().getLast(), "public.a", "public.nonsense");

        assertThat(code(this::downgrade)).isEqualTo(Code.MIGRATION_FAILED);
        assertThat(state(revision, -2)).isEqualTo(State.DONE);
        assertThat(state(revision, -3)).isEqualTo(State.FAILED);
        assertThat(code(this::upgrade)).isEqualTo(Code.MIGRATION_FAILED);

        site.edit(revision.down().getLast(), "public.nonsense", "public.a");
        downgrade();
        assertThat(site.tables()).isEmpty();
        assertThat(site.migrator().current()).isEqualTo(History.NONE);
    }

    @Test
    void whatWasBeforeARevisionThatFailedAtOnceIsTakenBackByNameOnly() throws SQLException, IOException {
        Revision before = site.chain("old").getFirst();
        upgrade();
        Revision failing = threeSteps(before);
        site.edit(failing.up().getFirst(), "id int", "id nonsense");
        assertThat(code(this::upgrade)).isEqualTo(Code.MIGRATION_FAILED);

        assertThatThrownBy(this::downgrade)
                .hasMessageContaining(failing + " failed in its first step")
                .hasMessageContaining("\"-1\" would take back what was applied before it");
        assertThat(site.tables()).containsExactly("old");

        site.migrator().downgrade(site.revisions(), before.id().toString());
        assertThat(site.tables()).containsExactly("old");
        site.migrator().downgrade(site.revisions(), "base");
        assertThat(site.tables()).isEmpty();
        assertThat(code(this::downgrade)).isEqualTo(Code.BAD_RANGE);

        site.edit(failing.up().getFirst(), "id nonsense", "id int");
        upgrade();
        downgrade();
        assertThat(site.tables()).containsExactly("old");
    }

    @Test
    void invalidIndexIsBuiltAgain() throws SQLException, IOException {
        Revision revision = threeSteps();
        site.edit(revision.up().getFirst(), "(2)", "(1)");

        assertThat(code(this::upgrade)).isEqualTo(Code.MIGRATION_FAILED);
        assertThat(site.ask(INDEXES)).containsExactly("i");
        assertThat(state(revision, 2)).isEqualTo(State.FAILED);

        site.run("DELETE FROM public.a");
        upgrade();
        assertThat(site.ask("SELECT indisvalid::text FROM pg_index WHERE indexrelid = 'public.i'::regclass"))
                .containsExactly("true");
        assertThat(state(revision, 2)).isEqualTo(State.DONE);
    }

    /** As a kill between the end of the build and the row that says so leaves it. */
    @Test
    void indexThatWasFinishedUnseenIsKept() throws SQLException {
        Revision revision = threeSteps();
        upgrade();
        site.run("UPDATE pgcraft.revisions SET state = 'running', duration = NULL WHERE step = 2");
        List<String> before = site.ask("SELECT 'public.i'::regclass::oid");

        upgrade();

        assertThat(state(revision, 2)).isEqualTo(State.DONE);
        assertThat(site.ask("SELECT 'public.i'::regclass::oid")).isEqualTo(before);
    }

    /** The step was struck before it came to anything, and somebody else used the name meanwhile. */
    private Revision threeStepsStruckInTheSecond(State state) throws SQLException {
        Revision revision = threeSteps();
        upgrade();
        site.run("DROP INDEX public.i; DELETE FROM pgcraft.revisions WHERE step = 3; DROP TABLE public.b;"
                + "UPDATE pgcraft.revisions SET duration = NULL, state = '%s' WHERE step = 2".formatted(state.word()));
        return revision;
    }

    private void assertRefusedForTheOtherTable() {
        Problem problem = catchThrowableOfType(ProblemException.class, this::upgrade)
                .problems()
                .getFirst();
        assertThat(problem.code()).isEqualTo(Code.MIGRATION_FAILED);
        assertThat(problem.message()).contains("index public.i is there already, on table public.other");
    }

    @Test
    void indexOfAnotherTableIsNotTakenForOurs() throws SQLException {
        Revision revision = threeStepsStruckInTheSecond(State.RUNNING);
        site.run("CREATE TABLE public.other (id int); CREATE INDEX i ON public.other (id)");

        assertRefusedForTheOtherTable();

        assertThat(state(revision, 2)).isEqualTo(State.FAILED);
        site.run("ALTER INDEX public.i RENAME TO other_i");
        upgrade();
        assertThat(site.ask(INDEXES)).containsExactly("i", "other_i");
    }

    @Test
    void invalidIndexOfAnotherTableIsNotDropped() throws SQLException {
        threeStepsStruckInTheSecond(State.FAILED);
        site.run("CREATE TABLE public.other (id int); INSERT INTO public.other VALUES (1), (1)");
        assertThatThrownBy(() -> site.run("CREATE UNIQUE INDEX CONCURRENTLY i ON public.other (id)"))
                .hasMessageContaining("is duplicated");

        assertRefusedForTheOtherTable();

        assertThat(site.ask("SELECT indrelid::regclass::text FROM pg_index WHERE indexrelid = 'public.i'::regclass"))
                .containsExactly("other");
    }
}
