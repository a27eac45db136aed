package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.yaml.ModelReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that stop a change: they are counted, and nothing is changed. */
final class GuardsTest {

    private static final String NONE = "delete from public.t";

    @TempDir
    private Path folder;

    private Site site;

    private final Scratch scratch = new Scratch(Site.SERVER, new CatalogReader(Scope.STANDARD));
    private final Pipeline pipeline = new Pipeline(scratch, Manner.SIMPLE);

    @BeforeEach
    void open() throws SQLException {
        site = new Site(folder);
    }

    @AfterEach
    void close() throws SQLException {
        site.close();
    }

    /** The columns before, those after, rows for column a, and what is said about them. */
    static Stream<Arguments> emptyAndEqual() {
        return Stream.of(
                arguments(
                        "a: text",
                        "a: text not null",
                        "(null), ('x'), (null)",
                        "2 have no a (column becomes not null)"),
                arguments(
                        "a: text",
                        "{a: text, b: text not null}",
                        "('x')",
                        "1 would have no b (column is new and not null)"),
                arguments(
                        "a: text",
                        "a: text unique",
                        "('x'), ('x'), ('y'), (null), (null)",
                        "2 have the same a as another (uq__t__a is unique)"),
                arguments(
                        "a: text",
                        "{a: {type: text, nullable: false, backfill: 'nullif(1, {id})::text'}}",
                        "(null), (null)",
                        "1 get no a: what fills it is null there"),
                arguments(
                        "a: text",
                        "{b: {type: text, renamed_from: a, unique: true}}",
                        "('ab'), ('ab')",
                        "2 have the same b as another (uq__t__b is unique)"));
    }

    /** PL/pgSQL has variables of these names. */
    static Stream<Arguments> variables() {
        return Stream.of(
                arguments(
                        "{a: text, found: integer, offending: integer}",
                        "{a: text, found: integer not null, offending: integer}",
                        "('x')",
                        "1 have no found (column becomes not null)"),
                arguments(
                        "{a: text, found: integer, offending: integer}",
                        "{a: text, found: integer, offending: integer not null}",
                        "('x')",
                        "1 have no offending (column becomes not null)"),
                arguments(
                        "{a: integer, found: integer}",
                        "{a: integer, found: {type: integer, nullable: false, backfill: '{a}'}}",
                        "(null)",
                        "1 get no found: what fills it is null there"));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                arguments(
                        "a: text",
                        "a: varchar(3)",
                        "('abcd'), ('abc'), ('abc  ')",
                        "2 are too long in a (column becomes character varying(3))"),
                arguments(
                        "a: text",
                        "a: char(3)",
                        "('abcd'), ('ab')",
                        "1 are too long in a (column becomes character(3))"),
                arguments(
                        "a: bigint",
                        "a: smallint",
                        "(32768), (-32768), (-32769)",
                        "2 are out of range in a (column becomes smallint)"),
                arguments(
                        "a: numeric",
                        "a: integer",
                        "(2147483647.4), (2147483647.5)",
                        "1 are out of range in a (column becomes integer)"),
                arguments("a: numeric", "a: bigint", "('NaN'), (1)", "1 are out of range in a (column becomes bigint)"),
                arguments(
                        "a: double precision",
                        "a: numeric(4,2)",
                        "(99.994), (99.995), ('NaN')",
                        "1 are out of range in a (column becomes numeric(4,2))"),
                arguments(
                        "a: numeric(8,2)",
                        "a: numeric(5,2)",
                        "(999.99), (1000), (-1000)",
                        "2 are out of range in a (column becomes numeric(5,2))"),
                arguments(
                        "a: text",
                        "{b: {type: varchar(1), renamed_from: a}}",
                        "('ab')",
                        "1 are too long in a (column becomes character varying(1))"));
    }

    @ParameterizedTest
    @MethodSource({"emptyAndEqual", "variables", "unfit"})
    void stopsAnUpgrade(String before, String after, String rows, String message) throws Exception {
        stops(table(before), table(after), "insert into public.t (a) values " + rows, message);
    }

    /** Something new on column a, rows for it, and what is said about them. */
    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("checks: {c: '{a} > 0'}", "(0), (1), (null)", "1 violate check c (a > 0)"),
                arguments(
                        "indexes: {u: {columns: '{a} % 10', unique: true}}",
                        "(1), (11), (2), (null), (null)",
                        "2 have the same (a % (10)::bigint) as another (u is unique)"),
                arguments(
                        "indexes: {u: {columns: '{a}', unique: true, nulls_not_distinct: true}}",
                        "(1), (null), (null)",
                        "2 have the same a as another (u is unique)"),
                arguments(
                        "indexes: {u: {columns: '{a}', unique: true, where: '{a} > 5'}}",
                        "(1), (1), (6), (6), (6)",
                        "3 have the same a as another (u is unique)"),
                arguments(
                        "foreign_keys: {f: {references: {a: t.id}}}",
                        "(1), (7), (null)",
                        "1 point by a to no row of public.t (f)"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void stopsAKey(String key, String rows, String message) throws Exception {
        String before = table("a: bigint");
        stops(before, before + "    " + key + "\n", "insert into public.t (a) values " + rows, message);
    }

    private void stops(String before, String after, String rows, String message) throws Exception {
        List<Revision> both = write(before, after);
        String first = both.getFirst().id().hex();
        site.migrator().upgrade(site.revisions(), first);
        site.run(rows);

        Problem problem = problem(() -> site.migrator().upgrade(site.revisions(), "head"));
        assertThat(problem.message()).isEqualTo(sentence(message));
        assertThat(problem.code()).isEqualTo(Code.OFFENDING_ROWS);
        assertThat(problem.where().line()).isPositive();
        assertThat(problem.hint()).isPresent();
        assertThat(site.psql(site.offline().upgrade(first, "head"))).contains(sentence(message), "exit 3");
        assertThat(site.migrator().current().applied())
                .containsExactly(both.getFirst().id());

        site.run(NONE);
        site.migrator().upgrade(site.revisions(), "head");
        assertThat(site.migrator().current().applied()).hasSize(2);
    }

    static Stream<Arguments> downgrades() {
        return Stream.of(
                arguments("a: text not null", "a: text", "(null), ('x')", "1 have no a (column becomes not null)"),
                arguments(
                        "a: text unique",
                        "a: text",
                        "('x'), ('x')",
                        "2 have the same a as another (uq__t__a is unique)"),
                arguments(
                        "a: integer", "a: bigint", "(2147483648)", "1 are out of range in a (column becomes integer)"),
                arguments(
                        "a: varchar(2)",
                        "a: text",
                        "('abc')",
                        "1 are too long in a (column becomes character varying(2))"),
                arguments(
                        "{a: text, b: inet not null}",
                        "a: text",
                        "('x')",
                        "1 would have no b (column is new and not null)"));
    }

    @ParameterizedTest
    @MethodSource("downgrades")
    void stopsADowngrade(String before, String after, String rows, String message) throws Exception {
        List<Revision> both = write(table(before), table(after));
        String first = both.getFirst().id().hex();
        site.migrator().upgrade(site.revisions(), "head");
        site.run("insert into public.t (a) values " + rows);

        Problem problem = problem(() -> site.migrator().downgrade(site.revisions(), "-1"));
        assertThat(problem.message()).isEqualTo(sentence(message));
        assertThat(problem.code()).isEqualTo(Code.OFFENDING_ROWS);
        assertThat(site.psql(site.offline().downgrade("head", first))).contains(sentence(message), "exit 3");
        assertThat(site.migrator().current().applied()).hasSize(2);

        site.run(NONE);
        site.migrator().downgrade(site.revisions(), "-1");
        assertThat(site.migrator().current().applied()).hasSize(1);
    }

    @Test
    void readsOnlyBeforeItStops() throws Exception {
        List<Revision> both = write(table("a: text"), table("a: text not null"));
        site.migrator().upgrade(site.revisions(), both.getFirst().id().hex());
        site.run("insert into public.t (a) values (null)");
        String guard =
                both.getLast().up().getFirst().statements().getFirst().sql().text();

        site.run(guard.replace(
                "RAISE not_null_violation USING",
                "IF (SELECT array_agg(mode) FROM pg_locks WHERE"
                        + " relation = 'public.t'::regclass) <> '{AccessShareLock}' THEN RAISE 'locks'; END IF;"
                        + " RAISE NOTICE USING"));
        assertThat(site.ask("select count(*) from public.t")).containsExactly("1");
    }

    @Test
    void aMarkedPlaceIsRefusedBothWays() throws Exception {
        List<Revision> both = write(table("a: bigint"), table("a: uuid"));
        String first = both.getFirst().id().hex();
        site.migrator().upgrade(site.revisions(), first);
        site.run("insert into public.t (a) values (7)");

        assertThat(problem(() -> site.migrator().upgrade(site.revisions(), "head"))
                        .code())
                .isEqualTo(Code.DATA_MARK);
        assertThat(problem(() -> site.offline().upgrade(first, "head")).code()).isEqualTo(Code.DATA_MARK);

        RevisionFile up = both.getLast().up().getFirst();
        site.edit(
                up,
                up.text()
                                .lines()
                                .filter(line -> line.startsWith("-- data:"))
                                .findFirst()
                                .orElseThrow() + "\n",
                "");
        site.edit(up, "USING NULL", "USING lpad(a::text, 32, '0')::uuid");
        site.migrator().upgrade(site.revisions(), "head");
        assertThat(site.ask("select a::text from public.t")).containsExactly("00000000-0000-0000-0000-000000000007");
        assertThat(problem(() -> site.migrator().downgrade(site.revisions(), "-1"))
                        .code())
                .isEqualTo(Code.DATA_MARK);
    }

    @Test
    void badExpressionsAreToldAtTheirColumn() throws SQLException {
        String after = """
                resources:
                  public.t:
                    columns:
                      a: {type: integer, nullable: false, backfill: "nonsense()"}
                      b: {type: integer, down_backfill: "'x' || 1 + true"}
                      c: {type: integer, down_using: "nowhere"}
                """;
        List<Problem> problems = catchThrowableOfType(
                        ProblemException.class, () -> write(table("{a: integer, b: integer, c: text}"), after))
                .problems();
        assertThat(problems).extracting(Problem::code).containsOnly(Code.REFUSED_BY_POSTGRESQL);
        assertThat(problems).extracting(problem -> problem.where().line()).containsExactly(4, 5, 6);

        Problem using = problem(() -> write(table("a: integer"), table("{a: {type: text, using: 'nowhere'}}")));
        assertThat(using.message()).startsWith("using of column public.t.a: column \"nowhere\" does not exist");
    }

    private static String sentence(String message) {
        return message.replaceFirst("(\\d+) (.*)", "rows of public.t $2: $1");
    }

    private static String table(String columns) {
        String inside = columns.startsWith("{") ? " " + columns : "\n      " + columns;
        return "resources:\n  public.t:\n    columns:%s\n".formatted(inside);
    }

    private static Declared declared(String yaml) {
        return new Compiler().compile(new ModelReader().read("model.yaml", yaml));
    }

    /** Two revisions: one that makes the first model, and one from there to the second. */
    private List<Revision> write(String before, String after) {
        try (ScratchDatabase database = scratch.open()) {
            Planned start = pipeline.plan(database, declared(before));
            prove(database, start);
            start.up().parts().forEach(part -> database.run(part.statements()));
            Planned planned = pipeline.plan(database, declared(after));
            prove(database, planned);
            Revision first = site.write("first", start.up(), Optional.of(start.down()));
            return List.of(first, site.write("second", planned.up(), Optional.of(planned.down()), first));
        }
    }

    private void prove(ScratchDatabase database, Planned planned) {
        try (ScratchDatabase copy = scratch.copy(database)) {
            pipeline.prove(copy, () -> scratch.copy(database), planned);
        }
    }

    private static Problem problem(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action).problems().getFirst();
    }
}
