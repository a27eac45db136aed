package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Script;
import dev.pgcraft.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that psql applies, so that the history afterwards says the same as if pgcraft had done it. */
final class OfflineScriptTest {

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

    private void atHead(Site where) {
        History history = where.migrator().current();
        assertThat(where.revisions().topological()).allMatch(history::isWhole);
        assertThat(new Consistency(where.revisions(), history).problems()).isEmpty();
        assertThat(where.migrator().upgrade(where.revisions(), "head")).isEmpty();
    }

    @Test
    void takesAnEmptyDatabaseToHeadAndBack() throws Exception {
        site.chain("a", "b", "c");

        assertThat(site.psql(site.offline().upgrade("base", "head"))).isEqualTo("exit 0");
        assertThat(site.tables()).containsExactly("a", "b", "c");
        atHead(site);

        assertThat(site.psql(site.offline().downgrade("head", "base"))).isEqualTo("exit 0");
        assertThat(site.tables()).isEmpty();
        assertThat(site.migrator().current()).isEqualTo(History.NONE);
    }

    @Test
    void takesOneRangeAfterTheOther() throws Exception {
        List<Revision> chain = site.chain("a", "b", "c");
        String middle = chain.get(1).id().hex();

        assertThat(site.psql(site.offline().upgrade("base", middle))).isEqualTo("exit 0");
        assertThat(site.tables()).containsExactly("a", "b");
        assertThat(site.psql(site.offline().upgrade(middle, "head"))).isEqualTo("exit 0");
        atHead(site);
        assertThat(site.psql(site.offline().downgrade("head", middle))).isEqualTo("exit 0");
        assertThat(site.tables()).containsExactly("a", "b");
    }

    @Test
    void sameFilesGiveTheSameBytes() {
        site.chain("a", "b");
        assertThat(site.offline().upgrade("base", "head"))
                .isEqualTo(site.offline().upgrade("base", "head"));
    }

    @Test
    void guardStopsBeforeAnythingIsChanged() throws Exception {
        List<Revision> chain = site.chain("a", "b");
        String first = chain.getFirst().id().hex();

        assertThat(site.psql(site.offline().upgrade(first, "head")))
                .contains("this script starts at " + first, "revisions missing here: {" + first + "/1}", "exit 3");
        assertThat(site.ask("SELECT to_regnamespace('pgcraft')::text")).containsOnlyNulls();

        site.migrator().upgrade(site.revisions(), "head");
        assertThat(site.psql(site.offline().upgrade("base", "head"))).contains("this script starts at base", "exit 3");
        assertThat(site.psql(site.offline().downgrade(first, "base"))).contains("revisions too many", "exit 3");
        assertThat(site.tables()).containsExactly("a", "b");
    }

    @Test
    void guardStopsWhileAnotherMigrates() throws Exception {
        site.chain("a");
        try (Connection other = site.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + site.table().lockKey() + ")");
            assertThat(site.psql(site.offline().upgrade("base", "head")))
                    .contains("another session migrates this database", "exit 3");
        }
        assertThat(site.tables()).isEmpty();
    }

    @Test
    void failureKeepsTheStepsBeforeIt() throws Exception {
        Revision first = site.chain("a").getFirst();
        site.write("broken", "CREATE TABLE public.b (); SELECT nonsense", "DROP TABLE public.b", first);

        assertThat(site.psql(site.offline().upgrade("base", "head"))).contains("nonsense", "exit 3");
        assertThat(site.tables()).containsExactly("a");
        assertThat(site.migrator().current().applied()).containsExactly(first.id());
    }

    @Test
    void handWrittenSqlSurvivesPsql() throws Exception {
        Revision revision = site.write("slices", "CREATE TABLE public.a ()", "DROP TABLE public.a");
        site.edit(
                revision.up().getFirst(),
                "CREATE TABLE public.a ();",
                "CREATE TABLE public.a AS SELECT v[1:port] AS part, ':port' AS text FROM"
                        + " (SELECT ARRAY[7,8,9] AS v, 2 AS port) AS s -- no end: '");

        assertThat(site.psql(site.offline().upgrade("base", "head"), "-v", "port=nonsense"))
                .isEqualTo("exit 0");
        assertThat(site.ask("SELECT part::text || text FROM public.a")).containsExactly("{7,8}:port");
        atHead(site);
    }

    @Test
    void stepsOutsideOfATransaction() throws Exception {
        site.write(
                "index",
                new Script(List.of(
                        Site.part("CREATE TABLE public.a (id int)"),
                        Site.alone("CREATE INDEX CONCURRENTLY i ON public.a (id)"))),
                Optional.of(new Script(
                        List.of(Site.alone("DROP INDEX CONCURRENTLY public.i"), Site.part("DROP TABLE public.a")))));

        assertThat(site.psql(site.offline().upgrade("base", "head"))).isEqualTo("exit 0");
        atHead(site);
        assertThat(site.psql(site.offline().downgrade("head", "base"))).isEqualTo("exit 0");
        assertThat(site.migrator().current()).isEqualTo(History.NONE);
    }

    @Test
    void branchesAndMerge() throws Exception {
        Revision first = site.chain("a").getFirst();
        Revision left = site.write("left", "CREATE TABLE public.l ()", "DROP TABLE public.l", first);
        Revision right = site.write("right", "CREATE TABLE public.r ()", "DROP TABLE public.r", first);
        site.writer().write(Draft.empty("merge", List.of(left.id(), right.id())));

        assertThat(site.psql(site.offline().upgrade("base", left.id().hex()))).isEqualTo("exit 0");
        assertThat(site.psql(site.offline().upgrade(left.id().hex(), "head"))).isEqualTo("exit 0");
        assertThat(site.tables()).containsExactly("a", "l", "r");
        atHead(site);
    }

    @Test
    void oddNames() throws Exception {
        HistoryTable odd = new HistoryTable(QualifiedName.of("Größe \"x\"", "it's $pgcraft$ :a; --"), "0.1.0");
        try (Site other = new Site(folder, odd)) {
            other.write("it's \\ :a; größer", "CREATE TABLE public.a ()", "DROP TABLE public.a");
            assertThat(other.psql(other.offline().upgrade("base", "head"))).isEqualTo("exit 0");
            atHead(other);
            assertThat(other.psql(other.offline().downgrade("head", "base"))).isEqualTo("exit 0");
        }
    }

    @Test
    void refusesARangeThatLeadsNowhereAndAMark() throws IOException {
        List<Revision> chain = site.chain("a", "b");
        String first = chain.getFirst().id().hex();
        assertThat(problem(() -> site.offline().upgrade("head", first)).code()).isEqualTo(Code.BAD_RANGE);
        assertThat(problem(() -> site.offline().downgrade(first, "head")).code())
                .isEqualTo(Code.BAD_RANGE);

        site.edit(chain.getLast().up().getFirst(), "CREATE", "-- data: move\nCREATE");
        assertThat(problem(() -> site.offline().upgrade("base", "head")).code()).isEqualTo(Code.DATA_MARK);
    }

    private static Problem problem(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action).problems().getFirst();
    }
}
