package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.migrate.Entry.State;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Script;
import dev.pgcraft.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One migration at a time. */
final class MigratorTest {

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

    private static Problem problem(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action).problems().getFirst();
    }

    private void upgrade(String goal) {
        site.migrator().upgrade(site.revisions(), goal);
    }

    private void downgrade(String goal) {
        site.migrator().downgrade(site.revisions(), goal);
    }

    @Test
    void nothingToDoLeavesNothingBehind() throws SQLException {
        upgrade("head");

        assertThat(site.migrator().current()).isEqualTo(History.NONE);
        assertThat(site.ask("SELECT to_regnamespace('pgcraft')::text")).containsOnlyNulls();
    }

    @Test
    void goesUpAndDown() throws SQLException {
        List<Revision> chain = site.chain("a", "b", "c");

        assertThat(site.migrator().upgrade(site.revisions(), "+1")).containsExactly(chain.getFirst());
        upgrade(chain.get(1).id().hex());
        assertThat(site.tables()).containsExactly("a", "b");
        upgrade("head");
        assertThat(site.tables()).containsExactly("a", "b", "c");
        assertThat(site.migrator().upgrade(site.revisions(), "head")).isEmpty();

        downgrade("-1");
        assertThat(site.tables()).containsExactly("a", "b");
        downgrade(chain.getFirst().version());
        assertThat(site.tables()).containsExactly("a");
        downgrade("base");
        assertThat(site.tables()).isEmpty();
        assertThat(site.migrator().current()).isEqualTo(History.NONE);
    }

    @Test
    void historySaysWhatWasApplied() {
        Revision revision = site.chain("a").getFirst();
        upgrade("head");

        Entry entry = site.migrator().current().entries().getFirst();
        assertThat(entry.revision()).isEqualTo(revision.id());
        assertThat(entry.step()).isEqualTo(1);
        assertThat(entry.description()).isEqualTo("a");
        assertThat(entry.checksum()).isEqualTo(revision.up().getFirst().checksum());
        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.run().duration()).isPresent();
        assertThat(entry.run().pgcraftVersion()).isEqualTo("0.1.0");
        assertThat(site.migrator().current().isWhole(revision)).isTrue();
    }

    @Test
    void tooFarIsRefused() {
        site.chain("a");

        assertThat(problem(() -> upgrade("+2")).code()).isEqualTo(Code.BAD_RANGE);
        assertThat(problem(() -> downgrade("-1")).code()).isEqualTo(Code.BAD_RANGE);
    }

    @Test
    void failureTakesTheWholeFileBackAndTheNextUpgradeGoesOn() throws SQLException, IOException {
        Revision first = site.chain("a").getFirst();
        Revision second = site.write(
                "two tables",
                "CREATE TABLE public.b (id int); SELECT 1,\n  nonsense FROM public.b",
                "DROP TABLE public.b",
                first);

        Problem problem = problem(() -> upgrade("head"));

        assertThat(problem.code()).isEqualTo(Code.MIGRATION_FAILED);
        assertThat(problem.where().source()).isEqualTo(second.up().getFirst().path());
        assertThat(problem.where().line()).isEqualTo(11);
        assertThat(problem.message()).contains("two tables", "column \"nonsense\" does not exist", "42703");
        assertThat(site.tables()).containsExactly("a");
        assertThat(site.migrator().current().find(second.id(), 1))
                .get()
                .extracting(Entry::state)
                .isEqualTo(State.FAILED);
        assertThat(site.migrator().current().applied()).containsExactly(first.id());

        site.edit(second.up().getFirst(), "nonsense", "id");
        upgrade("head");
        assertThat(site.tables()).containsExactly("a", "b");
        assertThat(site.migrator().current().unfinished()).isEmpty();
    }

    @Test
    void failedRevisionThatWasTakenBackIsForgotten() {
        Revision first = site.chain("a").getFirst();
        Revision broken = site.write("broken", "SELECT nonsense", "SELECT 1", first);
        assertThat(problem(() -> upgrade("head")).code()).isEqualTo(Code.MIGRATION_FAILED);
        site.delete(broken);
        site.write("better", "SELECT 1", "SELECT 1", first);

        upgrade("head");

        assertThat(site.migrator().current().unfinished()).isEmpty();
    }

    @Test
    void editedFileIsRefusedUntilItIsStamped() throws IOException {
        List<Revision> chain = site.chain("a", "b");
        upgrade(chain.getFirst().id().hex());
        site.edit(chain.getFirst().up().getFirst(), "id int", "id bigint");

        Problem problem = problem(() -> upgrade("head"));
        assertThat(problem.code()).isEqualTo(Code.EDITED_AFTER_APPLIED);
        assertThat(problem.where().source()).endsWith("__a.sql");

        site.migrator().stamp(site.revisions(), chain.getFirst().id().hex());
        upgrade("head");
        assertThat(new Consistency(site.revisions(), site.migrator().current()).problems())
                .isEmpty();
    }

    @Test
    void databaseAheadOfTheFilesIsRefused() {
        List<Revision> chain = site.chain("a", "b");
        upgrade("head");
        site.delete(chain.getLast());

        assertThat(problem(() -> upgrade("head")).code()).isEqualTo(Code.DATABASE_AHEAD);
        assertThat(problem(() -> downgrade("-1")).message())
                .contains(chain.getLast().id().hex(), "\"b\"");
    }

    @Test
    void twoHeadsAreRefusedAndMerged() throws SQLException {
        Revision first = site.chain("a").getFirst();
        Revision left = site.write("left", "CREATE TABLE public.l ()", "DROP TABLE public.l", first);
        Revision right = site.write("right", "CREATE TABLE public.r ()", "DROP TABLE public.r", first);

        assertThat(problem(() -> upgrade("head")).code()).isEqualTo(Code.SEVERAL_HEADS);
        upgrade("heads");
        assertThat(site.tables()).containsExactly("a", "l", "r");

        Revision merge = site.writer().write(Draft.empty("merge", List.of(left.id(), right.id())));
        assertThat(site.migrator().upgrade(site.revisions(), "head")).containsExactly(merge);
        downgrade(left.id().hex());
        assertThat(site.tables()).containsExactly("a", "l", "r");
        downgrade(first.id().hex());
        assertThat(site.tables()).containsExactly("a");
    }

    @Test
    void irreversibleStopsBeforeAnythingIsUndone() throws SQLException {
        Revision first = site.chain("a").getFirst();
        Revision oneWay = site.write(
                "one way", new Script(List.of(Site.part("CREATE TABLE public.b ()"))), Optional.empty(), first);
        site.write("last", "CREATE TABLE public.c ()", "DROP TABLE public.c", oneWay);
        upgrade("head");

        assertThat(problem(() -> downgrade("base")).code()).isEqualTo(Code.IRREVERSIBLE);
        assertThat(site.tables()).containsExactly("a", "b", "c");
        downgrade(oneWay.id().hex());
        assertThat(site.tables()).containsExactly("a", "b");
    }

    @Test
    void dataMarkAndTransactionControlAreRefusedBeforeAnythingRuns() throws IOException, SQLException {
        List<Revision> chain = site.chain("a", "b", "c");
        site.edit(chain.get(1).up().getFirst(), "CREATE", "-- data: fill public.a.id\nCREATE");
        site.edit(chain.get(2).up().getFirst(), "CREATE", "COMMIT;\nCREATE");

        List<Problem> problems = catchThrowableOfType(ProblemException.class, () -> upgrade("head"))
                .problems();

        assertThat(problems).extracting(Problem::code).containsExactly(Code.DATA_MARK, Code.BAD_REVISION_FILE);
        assertThat(problems.getFirst().where().line()).isEqualTo(8);
        assertThat(site.tables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/* never closed", "SELECT 'never closed", "SELECT 1 AS \"never closed", "DO $x$ never closed"})
    void whatIsNeverClosedIsRefusedBeforeAnythingRuns(String open) throws IOException, SQLException {
        Revision revision = site.chain("a").getFirst();
        site.edit(revision.up().getFirst(), "(id int)", "(id int);\n" + open);

        Problem problem = problem(() -> upgrade("head"));

        assertThat(problem.code()).isEqualTo(Code.BAD_REVISION_FILE);
        assertThat(problem.where().line()).isEqualTo(9);
        assertThat(problem.message()).contains("never closed");
        assertThat(site.tables()).isEmpty();
        RevisionFile file = site.revisions().topological().getFirst().up().getFirst();
        assertThat(problem(file::leg)).isEqualTo(problem);
    }

    @Test
    void stampRunsNothing() throws SQLException {
        List<Revision> chain = site.chain("a", "b");

        site.migrator().stamp(site.revisions(), "head");
        assertThat(site.tables()).isEmpty();
        assertThat(site.migrator().current().applied())
                .containsOnly(chain.getFirst().id(), chain.getLast().id());
        assertThat(site.migrator().upgrade(site.revisions(), "head")).isEmpty();

        site.migrator().stamp(site.revisions(), chain.getFirst().id().hex());
        assertThat(site.migrator().current().applied())
                .containsExactly(chain.getFirst().id());
        site.migrator().stamp(site.revisions(), "base");
        assertThat(site.migrator().current()).isEqualTo(History.NONE);
    }

    @Test
    void filesMeanTheSameWhateverTheOneBeforeSet() throws SQLException {
        Revision first = site.write("a", "SET search_path = pg_catalog; SET timezone = 'Asia/Tokyo'", "SELECT 1");
        site.write(
                "b",
                "CREATE TABLE public.t AS SELECT current_setting('timezone') AS zone,"
                        + " '{fn now()} ?' AS braces, '{1}'::int[] OPERATOR(public.?) 1 AS q",
                "SELECT 1",
                first);
        site.run("CREATE FUNCTION public.has(int[], int) RETURNS bool RETURN $2 = ANY ($1);"
                + "CREATE OPERATOR public.? (LEFTARG = int[], RIGHTARG = int, FUNCTION = public.has)");

        upgrade("head");

        assertThat(site.ask("SELECT zone || braces || q FROM public.t")).containsExactly("UTC{fn now()} ?true");
    }

    @Test
    void functionsAndRulesSurviveTheDriver() throws SQLException {
        String up = """
                CREATE TABLE public.t (a int);
                CREATE TABLE public.log (a int);
                CREATE PROCEDURE public.p(x int) BEGIN ATOMIC
                    INSERT INTO public.t VALUES (CASE WHEN x > 0 THEN x ELSE 0 END);
                    INSERT INTO public.log VALUES (x);
                END;
                CREATE FUNCTION public.f(begin int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;
                CREATE RULE r AS ON DELETE TO public.t DO ALSO (
                    INSERT INTO public.log VALUES (1); INSERT INTO public.log VALUES (2));
                CALL public.p(-5);
                DELETE FROM public.t""";
        String down = "DROP TABLE public.log CASCADE; DROP TABLE public.t CASCADE; DROP FUNCTION public.f";
        site.write("bodies", up, down);

        upgrade("head");
        assertThat(site.ask("SELECT a::text FROM public.log ORDER BY a")).containsExactly("-5", "1", "2");
        downgrade("base");
        assertThat(site.tables()).isEmpty();
    }

    @Test
    void oddNamesOfTheHistoryTable() throws SQLException {
        HistoryTable odd = new HistoryTable(QualifiedName.of("Größe \"x\"", "select $pgcraft$ :a; --"), "0.1.0");
        try (Site other = new Site(folder, odd)) {
            other.chain("a");
            other.migrator().upgrade(other.revisions(), "head");
            assertThat(other.migrator().current().entries()).hasSize(1);
            other.migrator().downgrade(other.revisions(), "base");
            assertThat(other.migrator().current().entries()).isEmpty();
        }
    }

    @Test
    void tableThatIsNoHistoryIsRefused() throws SQLException {
        site.chain("a");
        site.run("CREATE SCHEMA pgcraft; CREATE TABLE pgcraft.revisions (a int)");

        assertThat(problem(() -> upgrade("head")).code()).isEqualTo(Code.HISTORY_TABLE);
    }

    @Test
    void eventsTellWhatGoesOn() {
        List<Event> events = new ArrayList<>();
        Revision revision = site.chain("a").getFirst();
        site.migrator(Duration.ZERO, events).upgrade(site.revisions(), "head");

        assertThat(events.getFirst()).isEqualTo(new Event.Routed(1));
        assertThat(events.get(1)).isEqualTo(new Event.Started(revision.up().getFirst(), Direction.UP));
        assertThat(events.getLast()).isInstanceOf(Event.Finished.class);
    }
}
