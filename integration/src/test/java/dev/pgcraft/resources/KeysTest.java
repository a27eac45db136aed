package dev.pgcraft.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.Pipeline;
import dev.pgcraft.builtin.BuiltIn;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.compile.Options;
import dev.pgcraft.dsl.Named;
import dev.pgcraft.dsl.ResourceBuilder;
import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;
import dev.pgcraft.dsl.Types;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class KeysTest {

    private static final Set<String> DECLARED = Set.of("natural_key", "composite_key");
    private static final Options UNKNOWN = Options.DEFAULT;
    private static final Options THIS = UNKNOWN.forServer(TestServers.majorVersion());

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));

    static Stream<Arguments> combinations() {
        List<String> columns = List.of("id", "Order Id", "select", "schlüssel", "ключ\"", "n".repeat(63));
        List<String> keys = List.of("serial_key", "uuid_key", "uuid7_key", "natural_key", "composite_key");
        return new BuiltIn()
                .factories().stream()
                        .map(Factory::name)
                        .flatMap(factory -> keys.stream()
                                .flatMap(key -> columns.stream().map(column -> Arguments.of(factory, key, column))));
    }

    /** The whole of it is built, so PostgreSQL has seen every statement. */
    @ParameterizedTest
    @MethodSource("combinations")
    void everyKeyOnEveryFactoryWhateverItsColumnIsCalled(String factory, String key, String column) {
        Declared declared = declared(THIS, db -> {
            ResourceBuilder resource = db.resource("\"Some Shop\".things", Named.named(factory))
                    .column("note", Types.text().notNull())
                    .plugin(key(key, column));
            if (DECLARED.contains(key)) {
                resource.column(quoted(column), Types.text().notNull());
            }
        });

        assertThat(scratch.normalise(declared).objects().keySet())
                .filteredOn(id -> id.kind() == Kind.COLUMN)
                .extracting(id -> id.path().getLast())
                .contains(column);
    }

    static Stream<String> factories() {
        return new BuiltIn().factories().stream().map(Factory::name);
    }

    /** What a factory has by default it can do without, as long as there is a key. */
    @ParameterizedTest
    @MethodSource("factories")
    void everyFactoryWithoutItsDefaults(String factory) {
        Declared declared = declared(
                THIS,
                db -> db.resource("things", Named.named(factory).with("defaults", "none"))
                        .column("code", Types.text().notNull())
                        .plugin(Named.named("natural_key").with("column", "code")));

        assertThat(scratch.normalise(declared).objects().keySet())
                .extracting(id -> id.path().getLast())
                .contains("code")
                .doesNotContain("id");
    }

    private static Named key(String key, String column) {
        return key.equals("composite_key")
                ? Named.named(key).with("columns", List.of(column, "note"))
                : Named.named(key).with("column", column);
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void versionSevenGrowsWithTime(boolean known) throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            build(
                    database,
                    declared(
                            known ? THIS : UNKNOWN,
                            db -> db.simple("shop.orders")
                                    .column("number", Types.bigint().identity())
                                    .plugin(Named.uuid7Key())));

            database.run("INSERT INTO shop.orders SELECT FROM generate_series(1, 2000)");
            for (int i = 0; i < 200; i++) {
                database.run("INSERT INTO shop.orders DEFAULT VALUES");
            }
            database.run("INSERT INTO shop.orders SELECT FROM generate_series(1, 2000)");

            assertThat(database.ask("SELECT count(DISTINCT id) FROM shop.orders"))
                    .isEqualTo("4200");
            assertThat(database.ask("""
                            SELECT count(*) FROM shop.orders
                            WHERE substr(id::text, 15, 1) <> '7'
                                OR substr(id::text, 20, 1) NOT IN ('8', '9', 'a', 'b')""")).isEqualTo("0");
            assertThat(database.ask("""
                            SELECT count(*) FROM (
                                SELECT left(id::text, 18) AS now,
                                    lag(left(id::text, 18)) OVER (ORDER BY number) AS before
                                FROM shop.orders
                            ) AS pair WHERE now < before""")).isEqualTo("0");
            assertThat(database.ask("""
                            SELECT bool_and(abs(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0
                                - extract(epoch FROM now())) < 60) FROM shop.orders""")).isEqualTo("t");
        }
    }

    /** The time below a millisecond is there, too: rows of one millisecond do not come out mixed. */
    @Test
    void ourFunctionSaysTheTimeAsFinelyAsPostgres() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            build(database, declared(UNKNOWN, db -> db.simple("shop.orders").plugin(Named.uuid7Key())));

            assertThat(database.ask("""
                            SELECT count(DISTINCT substr(shop._uuid7()::text, 16, 3)) > 300
                            FROM generate_series(1, 2000)""")).isEqualTo("t");
        }
    }

    @ParameterizedTest
    @CsvSource({"15, shop._uuid7()", "17, shop._uuid7()", "18, uuidv7()", "19, uuidv7()"})
    void whoMakesItDependsOnTheServer(int version, String call) {
        Declared declared = declared(
                UNKNOWN.forServer(version), db -> db.simple("shop.orders").plugin(Named.uuid7Key()));

        assertThat(declared.database().objects().values())
                .anySatisfy(object -> assertThat(object.toString()).contains(call));
        assertThat(declared.database().objects().keySet().stream().anyMatch(id -> id.kind() == Kind.FUNCTION))
                .isEqualTo(version < 18);
    }

    @Test
    void nobodyAsksTheServerForWhatIsTheSameEverywhere() {
        Options silent = UNKNOWN.forServer(() -> {
            throw new IllegalStateException("asked");
        });

        assertThat(declared(silent, db -> db.simple("shop.orders").plugin(Named.uuidKey()))
                        .database()
                        .objects())
                .isNotEmpty();
        assertThatThrownBy(() -> declared(silent, db -> db.simple("shop.orders").plugin(Named.uuid7Key())))
                .hasMessage("asked");
    }

    @Test
    void resourcesOfASchemaShareTheFunction() {
        Declared declared = declared(UNKNOWN, db -> {
            db.simple("shop.orders").plugin(Named.uuid7Key());
            db.simple("other.orders").plugin(Named.uuid7Key());
            db.simple("shop.customers").plugin(Named.uuid7Key());
        });

        assertThat(declared.database().objects().keySet())
                .filteredOn(id -> id.kind() == Kind.FUNCTION)
                .extracting(ObjectId::toString)
                .containsExactly("function other._uuid7()", "function shop._uuid7()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''  | E106 "" is no name of a column or constraint
            abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnop | is no name of a column
            note | E102 column public.t.note is there twice
            """)
    void columnsThatCannotBe(String column, String problem) {
        assertThatThrownBy(() -> declared(
                        UNKNOWN,
                        db -> db.simple("t")
                                .column("note", Types.text())
                                .plugin(Named.serialKey().with("column", column))))
                .hasMessageContaining(problem);
    }

    private static Declared declared(Options options, SchemaModel model) {
        return new Compiler(options).compile(Schemas.read(model));
    }

    private void build(TestDatabase database, Declared declared) throws SQLException {
        database.run(new Pipeline(scratch, Manner.SIMPLE)
                .build(scratch.normalise(declared))
                .up()
                .text());
    }
}
