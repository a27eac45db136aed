package dev.pgcraft.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.change.Intentions;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.View;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Declarations built for real: in which order, and whose fault it is if not. */
final class ScratchTest {

    private static final QualifiedName ORDERS = QualifiedName.of("public", "orders");

    private final int majorVersion = TestServers.majorVersion();

    private final List<SchemaObject> objects = new ArrayList<>();
    private final TreeMap<ObjectId, Location> origins = new TreeMap<>();
    private final List<SqlSource> sources = new ArrayList<>();

    @Test
    void saysWhatPostgresqlMakesOfADeclaration() throws SQLException {
        declare(1, table(ORDERS));
        declare(2, column(ORDERS, 1, "total", "numeric(10, 2)", new Value.None()));
        declare(3, check(ORDERS, "positive", "CHECK (total>0)"));

        Database built = scratch().normalise(declared());

        assertThat(words(built))
                .containsExactly(
                        "table public.orders", "column public.orders.total", "constraint public.orders.positive");
        Constraint check = (Constraint) built.find(ObjectId.member(Kind.CONSTRAINT, ORDERS, Identifier.of("positive")))
                .orElseThrow();
        assertThat(check.definition()).hasToString("CHECK ((total > (0)::numeric))");
        assertThat(databases()).isEmpty();
    }

    @Test
    void buildsInAnOrderThatWorks() {
        declare(1, table(ORDERS));
        declare(2, column(ORDERS, 1, "id", "integer", new Value.Default(Sql.raw("public.next_id()"))));
        declare(3, view("a_first", "SELECT id FROM public.b_second"));
        declare(4, view("b_second", "SELECT public.half(id) AS id FROM public.orders"));
        source("objects.sql", """
                CREATE FUNCTION public.half(integer) RETURNS integer LANGUAGE sql RETURN $1 / 2;
                CREATE FUNCTION public.next_id() RETURNS integer LANGUAGE sql RETURN 7;
                CREATE FUNCTION public.guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                CREATE TRIGGER guard BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.guard();
                """);

        assertThat(words(scratch().normalise(declared())))
                .contains(
                        "view public.a_first",
                        "view public.b_second",
                        "trigger public.orders.guard",
                        "table public.orders");
    }

    /** As when they are applied: what one file sets does not last for the next. */
    @Test
    void everyFileIsRunInTheSameState() {
        try (ScratchDatabase database = scratch().open()) {
            database.run("one.sql", "CREATE SCHEMA aside; SET search_path = aside; SET timezone = 'Asia/Tokyo'");
            assertThatThrownBy(() -> database.run("none.sql", "CREATE TABLE here ()"))
                    .hasMessageContaining("no schema has been selected to create in")
                    .hasMessageContaining("write names in full");
            database.run("two.sql", "CREATE VIEW public.here AS SELECT current_setting('timezone') = 'UTC' AS utc");
            database.run("three.sql", "SELECT 1 / (SELECT count(*) FROM public.here WHERE utc)");
        }
    }

    @Test
    void blamesEveryGuiltyPartAndOnlyThose() {
        declare(10, table(ORDERS));
        declare(11, column(ORDERS, 1, "id", "integer", new Value.None()));
        declare(12, column(ORDERS, 2, "price", "numerc(10,2)", new Value.None()));
        declare(13, column(ORDERS, 3, "twice", "integer", new Value.Default(Sql.raw("nothing()"))));
        declare(14, check(ORDERS, "fine", "CHECK (id > 0)"));
        declare(15, check(ORDERS, "odd", "CHECK (id || 1)"));
        declare(16, check(ORDERS, "follows", "CHECK (price > 0)"));
        declare(
                17,
                new Index(QualifiedName.of("public", "ix"), ORDERS, false, Sql.raw("btree (id)"), Optional.empty()));
        declare(18, view("v", "SELECT id FROM public.orders"));
        declare(19, view("broken", "SELECT id FORM public.orders"));
        declare(20, view("over_broken", "SELECT id FROM public.broken"));

        List<Problem> problems = problems();

        assertThat(problems)
                .extracting(problem -> problem.where() + " " + problem.code().id())
                .containsExactlyInAnyOrder(
                        "model.yaml:12 E109", "model.yaml:13 E117", "model.yaml:15 E117", "model.yaml:19 E117");
        assertThat(problems)
                .filteredOn(problem -> problem.where().line() == 12)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).contains("column public.orders.price", "type \"numerc\"");
                    assertThat(problem.hint()).contains("did you mean \"numeric\"?");
                });
    }

    @Test
    void blamesViewsThatReadEachOther() {
        declare(1, view("egg", "SELECT 1 AS n FROM public.hen"));
        declare(2, view("hen", "SELECT 1 AS n FROM public.egg"));
        assertThat(problems()).hasSize(2);
    }

    @Test
    void blamesTheLineOfASource() {
        source("objects.sql", """
                CREATE SEQUENCE fine;

                -- a comment
                CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$
                    SELECT 1
                $$;
                CREATE VIEW broken AS
                    SELECT 1,
                           missing
                    FROM pg_class;
                """);
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).hasToString("objects.sql:9");
            assertThat(problem.message()).contains("column \"missing\" does not exist");
        });
    }

    @Test
    void refusesWhatDeclaresNothing() throws SQLException {
        source("objects.sql", """
                CREATE TABLE t (a integer);
                INSERT INTO t VALUES (1);
                COMMIT;
                CREATE ROLE somebody;
                /* not */ GRANT pg_monitor TO PUBLIC;
                GRANT SELECT ON public.t TO PUBLIC;
                DROP DATABASE postgres;
                """);
        assertThat(problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        insert -> assertThat(insert).startsWith("objects.sql:2: E115 INSERT declares nothing"),
                        commit -> assertThat(commit).startsWith("objects.sql:3: E115 COMMIT declares nothing"),
                        role -> assertThat(role)
                                .startsWith("objects.sql:4: E115 CREATE ROLE reaches out of the database"),
                        grant -> assertThat(grant).startsWith("objects.sql:5: E115 GRANT PG_MONITOR reaches out"),
                        drop -> assertThat(drop).startsWith("objects.sql:7: E115 DROP DATABASE reaches out"));
        assertThat(databases()).isEmpty();
    }

    @Test
    void saysThatAnExtensionIsNotInstalled() {
        source("objects.sql", "CREATE EXTENSION nowhere");
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("objects.sql:1: E118 extension \"nowhere\" is not available")
                        .contains("let `scratch:` in pgcraft.yaml name a server that has it"));
    }

    @Test
    void buildsMoreTablesThanOneTransactionHoldsLocksFor() {
        for (int i = 0; i < 1_500; i++) {
            QualifiedName name = QualifiedName.of("public", "t" + i);
            declare(i, table(name));
            declare(i, column(name, 1, "id", "integer", new Value.None()));
            declare(
                    i,
                    new Constraint(
                            name,
                            Identifier.of("pk" + i),
                            Constraint.Type.PRIMARY_KEY,
                            Sql.raw("PRIMARY KEY (id)"),
                            Optional.empty()));
        }
        assertThat(scratch().normalise(declared()).objects()).hasSize(4_500);
    }

    @Test
    void replaysFilesWithTheLineOfARefusal() {
        try (ScratchDatabase database = scratch().open()) {
            database.run(
                    "V1__a.sql",
                    "CREATE TABLE public.t (a integer);\nSELECT setval('pg_catalog.x', 1) WHERE false IS NULL");
        } catch (ProblemException refused) {
            assertThat(refused).hasMessageStartingWith("V1__a.sql:2: E604");
        }
        try (ScratchDatabase database = scratch().open()) {
            database.run("V1__a.sql", "CREATE TABLE public.t (a integer);\nSELECT count(*) FROM public.t; -- end");
            assertThat(words(database.read().database())).contains("table public.t");
            assertThatThrownBy(() -> database.run("V2__b.sql", "CREATE TABLE public.u ();\n\nCREATE TABLE public.t ()"))
                    .hasMessageStartingWith("V2__b.sql:3: E604 relation \"t\" already exists");
            assertThat(words(database.read().database())).doesNotContain("table public.u");
            assertThatThrownBy(() -> database.run("V3__c.sql", """
                    ALTER TABLE public.t ADD UNIQUE (a) DEFERRABLE INITIALLY DEFERRED;
                    INSERT INTO public.t VALUES (1), (1);
                    """))
                    .hasMessageStartingWith("V3__c.sql: E604 duplicate key value");
        }
    }

    @Test
    void leavesTheDatabaseOfALiveRunAloneAndReapsADeadOnes() throws SQLException {
        String live;
        String dead;
        try (ScratchDatabase alive = scratch().open()) {
            live = databases().getFirst();
            dead = "pgcraft_scratch_" + "0".repeat(32);
            onServer("CREATE DATABASE " + dead);
            onServer("CREATE DATABASE pgcraft_scratch_of_mine");
            scratch().open().close();
            assertThat(databases()).containsExactly(live, "pgcraft_scratch_of_mine");
            assertThat(alive.read().unsupported()).isEmpty();
        }
        onServer("DROP DATABASE pgcraft_scratch_of_mine");
        assertThat(databases()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoScratchDatabase() throws SQLException {
        onServer("CREATE ROLE poor LOGIN PASSWORD 'poor'");
        try {
            Server poor = new Server() {
                @Override
                public int majorVersion() {
                    return majorVersion;
                }

                @Override
                public String identity() {
                    return server().identity();
                }

                @Override
                public Connection connect(String database) throws SQLException {
                    Connection connection = server().connect(database);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SET SESSION AUTHORIZATION poor");
                    }
                    return connection;
                }
            };
            assertThatThrownBy(() -> new Scratch(poor, new CatalogReader(Scope.STANDARD)).open())
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("E601 permission denied to create database");
        } finally {
            onServer("DROP ROLE poor");
        }
    }

    @Test
    void rolesHavePrivateNamesThatGoWithTheDatabase() throws SQLException {
        try (ScratchDatabase database = scratch().open()) {
            database.run(
                    "V1.sql",
                    "CREATE ROLE \"Boss\"; CREATE TABLE public.t (); GRANT SELECT ON public.t TO \"Boss\", app");

            assertThat(database.read().database().objects().keySet())
                    .map(ObjectId::toString)
                    .containsExactly(
                            "table public.t", "grant on table public.t to Boss", "grant on table public.t to app");
            assertThat(roles("rolname IN ('Boss', 'app')")).isEmpty();
            assertThatThrownBy(() -> database.run("V2.sql", "ALTER ROLE app RENAME TO \"Boss\""))
                    .hasMessageContaining("role \"Boss\" already exists");
        }
        assertThat(roles("starts_with(rolname, 'pgcraft_scratch_') AND NOT EXISTS (SELECT FROM pg_database"
                        + " WHERE datname = substr(rolname, 1, 48))"))
                .isEmpty();
    }

    @Test
    void takesAwayTheRolesThatAKilledRunLeft() throws SQLException {
        String left = Leftovers.PREFIX + "0123456789abcdef0123456789abcdef_7";
        onServer("CREATE ROLE " + left);

        scratch().open().close();

        assertThat(roles("rolname = '%s'".formatted(left))).isEmpty();
    }

    private List<String> roles(String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rolname FROM pg_roles WHERE " + condition)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private Scratch scratch() {
        return new Scratch(server(), new CatalogReader(Scope.STANDARD));
    }

    private EmbeddedServer server() {
        return TestServers.running();
    }

    private Declared declared() {
        return new Declared(Database.of(objects, Dependencies.NONE), origins, sources, Intentions.NONE);
    }

    private List<Problem> problems() {
        return catchThrowableOfType(ProblemException.class, () -> scratch().normalise(declared()))
                .problems();
    }

    private void declare(int line, SchemaObject object) {
        objects.add(object);
        origins.put(object.id(), new Location("model.yaml", line));
    }

    private void source(String name, String sql) {
        sources.add(new SqlSource(name, sql));
    }

    private static Table table(QualifiedName name) {
        return new Table(name, Optional.empty());
    }

    private static Column column(QualifiedName table, int position, String name, String type, Value value) {
        return new Column(
                table,
                Identifier.of(name),
                position,
                new PgType(type),
                Optional.empty(),
                true,
                value,
                Optional.empty());
    }

    private static Constraint check(QualifiedName table, String name, String definition) {
        return new Constraint(table, Identifier.of(name), Constraint.Type.CHECK, Sql.raw(definition), Optional.empty());
    }

    private static View view(String name, String query) {
        return new View(QualifiedName.of("public", name), List.of(), Sql.raw(query), Optional.empty());
    }

    private static List<String> words(Database database) {
        return database.objects().keySet().stream().map(ObjectId::toString).toList();
    }

    private List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE datname LIKE 'pgcraft%' ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = server().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
