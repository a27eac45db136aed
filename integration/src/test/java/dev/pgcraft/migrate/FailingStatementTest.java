package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statement of a file the server refused, found out without running the file again. */
final class FailingStatementTest {

    /** What no refusal takes back: the file's runs are counted in it. */
    private static final String COUNT = "SELECT pg_catalog.nextval('public.runs')";

    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void open() throws SQLException {
        site = new Site(folder);
        site.run("CREATE SEQUENCE public.runs");
    }

    @AfterEach
    void close() throws SQLException {
        site.close();
    }

    @Test
    void theSecondOfTwoThatReadTheSame() throws SQLException {
        Problem problem = failure("""
                CREATE TABLE public.a (id int UNIQUE);
                INSERT INTO public.a VALUES (1);
                INSERT INTO public.a VALUES (1)""");

        assertThat(problem.message()).contains("duplicate key value", "23505");
        assertBlamed(problem, 3);
        assertThat(site.tables()).isEmpty();
    }

    @Test
    void behindStatementsOfEveryKind() throws SQLException {
        Problem problem = failure("""
                SELECT 1 WHERE false;
                SELECT id FROM pg_catalog.generate_series(1, 1000) AS id;
                DO $$ BEGIN RAISE NOTICE 'three'; RAISE WARNING 'four'; END $$;
                CREATE TABLE public.a AS SELECT '{"b": 1}'::jsonb OPERATOR(pg_catalog.?) 'b' AS "a; b";
                WITH made AS (INSERT INTO public.a VALUES (true) RETURNING *) SELECT * FROM made;
                CREATE FUNCTION public.f() RETURNS int BEGIN ATOMIC SELECT CASE 1 WHEN 1 THEN 2 END; SELECT 3; END;
                CREATE RULE r AS ON DELETE TO public.a DO ALSO (SELECT 1; SELECT 2);
                SET LOCAL work_mem = '8MB';
                VALUES (1 / 0)""");

        assertThat(problem.message()).contains("division by zero");
        assertBlamed(problem, 9);
    }

    /** The driver sends them in parts, and so do we. */
    @ParameterizedTest
    @ValueSource(ints = {255, 256, 999, 1000, 1001, 2345})
    void behindManyOthers(int others) throws SQLException {
        String many = IntStream.range(0, others)
                .mapToObj(number -> "SELECT " + number + ";\n")
                .collect(Collectors.joining());

        assertBlamed(failure(many + "SELECT 1 / 0;\nSELECT 1"), others + 1);
    }

    @Test
    void whatTookTooLong() throws SQLException {
        Problem problem = failure("SET LOCAL statement_timeout = 50;\nSELECT pg_catalog.pg_sleep(60)");

        assertThat(problem.message()).contains("statement timeout");
        assertBlamed(problem, 2);
    }

    /** No statement is to blame for what the server says at the end of the transaction. */
    @Test
    void whatIsCheckedAtTheEnd() throws SQLException {
        Problem problem = failure("""
                CREATE TABLE public.a (id int UNIQUE DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO public.a VALUES (1), (1)""");

        assertThat(problem.message()).contains("23505");
        assertThat(problem.where().line()).isZero();
    }

    /** The statement with this number, 0 for the one that counts. */
    private void assertBlamed(Problem problem, int number) {
        RevisionFile file = site.revisions().topological().getFirst().up().getFirst();
        assertThat(problem.where())
                .isEqualTo(file.at(file.statements().get(number).line()));
    }

    /** Of a file that holds these statements, and says how often it is run. */
    private Problem failure(String statements) throws SQLException {
        site.write("fails", COUNT + ";\n" + statements, "SELECT 1");
        Problem problem = catchThrowableOfType(
                        ProblemException.class, () -> site.migrator().upgrade(site.revisions(), "head"))
                .problems()
                .getFirst();

        assertThat(problem.code()).isIn(Code.MIGRATION_FAILED, Code.OFFENDING_ROWS);
        assertThat(site.ask("SELECT last_value::text FROM public.runs")).containsExactly("1");
        return problem;
    }
}
