package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Names;
import dev.pgcraft.compile.Options;
import dev.pgcraft.dsl.Named;
import dev.pgcraft.dsl.ResourceBuilder;
import dev.pgcraft.dsl.Schemas;
import dev.pgcraft.dsl.Types;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.yaml.ModelReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

/**
 * All that can be wrong with a factory, a plugin or an event, in one place: what is said about it, where, and what to
 * do. Lists beside say more about their own: {@code ledger/problems.txt}, {@code TenantRulesTest}, {@code
 * TenantOwnersTest}.
 */
final class BadInputTest {

    private static final Key<String> LEFT = Key.one("left", String.class);
    private static final Key<String> RIGHT = Key.one("right", String.class);

    /** What is wrong, a resource and what else there is (after two strokes), the problem with its line, the hint. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-input.txt", delimiter = '|')
    void inYaml(String what, String resource, String problem, String hint) {
        String model = "# %s\nresources:\n  %s\n".formatted(what, resource.replace(" // ", "\n"));
        assertThat(problems(() -> new ModelReader().read("model.yaml", model))).anySatisfy(each -> {
            assertThat(each.toString()).startsWith("model.yaml:" + problem);
            assertThat(each.hint().orElse("-")).contains(hint.equals("-") ? "" : hint);
        });
    }

    /** The same in Java: the place is the line of the program. */
    static Stream<Arguments> programs() {
        return Stream.of(
                java("unknown plugin", "simple", it -> it.plugin(Named.named("timestamp")), "E114"),
                java("missing producer", "simple", it -> it.plugin(Named.doubleEntry()), "E202"),
                java(
                        "singleton clash",
                        "simple",
                        it -> it.plugin(Named.serialKey()).plugin(Named.uuidKey()),
                        "E205"),
                java("no dimensions", "ledger", it -> it.plugin(Named.balances()), "E212"),
                java("missing column", "ledger", it -> it.plugin(Named.balances("nmae")), "E101"),
                java("no limit", "ledger", it -> it.plugin(Named.balanceLimit("name")), "E213"),
                java(
                        "event without diff keys",
                        "ledger",
                        it -> it.event(
                                "e",
                                e -> e.parameter("name", Types.type("text"))
                                        .desired("select name, 1 as value from input")),
                        "E216"),
                java(
                        "event with an unknown column",
                        "ledger",
                        it -> it.event("e", e -> e.parameter("nmae", Types.type("text"))),
                        "E101"),
                java("soft delete", "append_only", it -> it.plugin(Named.softDelete()), "E234"),
                java("a column of the history's", "eav", it -> it.column("attribute", Types.type("text")), "E240"));
    }

    private static Arguments java(String what, String factory, Consumer<ResourceBuilder> wrong, String code) {
        return arguments(what, factory, wrong, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void inJava(String what, String factory, Consumer<ResourceBuilder> wrong, String code) {
        List<Problem> problems = problems(() -> Schemas.read(db -> {
            ResourceBuilder staff = db.resource("hr.staff", Named.named(factory));
            wrong.accept(staff.column("name", Types.type("text")));
        }));
        assertThat(problems)
                .as(what)
                .anySatisfy(problem ->
                        assertThat(problem.toString()).matches("(?s)BadInputTest.java:\\d+: " + code + " .*"));
    }

    private static List<Problem> problems(Supplier<Model> model) {
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> new Compiler(options()).compile(model.get()));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }

    private static Options options() {
        return new Options("shop", List.of(new Odd()), List.of(), Names.STANDARD, Optional.empty()).forServer(15);
    }

    /** Plugins that nobody can use. */
    private static final class Odd implements Extension {

        @Override
        public String name() {
            return "odd";
        }

        @Override
        public List<PluginKind> plugins() {
            return List.of(
                    PluginKind.plain("chicken", use -> new Waiting(use, LEFT, RIGHT, 0)),
                    PluginKind.plain("egg", use -> new Waiting(use, RIGHT, LEFT, 0)),
                    PluginKind.plain("modern", use -> new Waiting(use, LEFT, LEFT, 99)));
        }
    }

    private record Waiting(Use use, Key<String> made, Key<String> needed, int since) implements Plugin {

        @Override
        public String name() {
            return use.name();
        }

        @Override
        public List<Key<?>> produces() {
            return List.of(made);
        }

        @Override
        public List<Key<?>> requires() {
            return since > 0 ? List.of() : List.of(needed);
        }

        @Override
        public int minimumVersion() {
            return since;
        }

        @Override
        public void contribute(Workbench workbench) {
            workbench.put(made, use.name());
        }
    }

    /** What only the database can know: its error names the resource, and nothing of the statement is kept. */
    @ParameterizedTest
    @CsvFileSource(resources = "bad-input-database.txt", delimiter = '|')
    void inTheDatabase(String type, String statement, String said) throws SQLException {
        try (Made made = Made.of(ledger(type))) {
            made.run("INSERT INTO ops.stock (sku, value) VALUES ('bolt', 7)");
            PSQLException refused = catchThrowableOfType(PSQLException.class, () -> made.run(statement));
            assertThat((Throwable) refused).as(statement).isNotNull();
            assertThat(refused.getSQLState() + " "
                            + Optional.ofNullable(refused.getServerErrorMessage())
                                    .orElseThrow()
                                    .getMessage())
                    .isEqualTo(said);
            assertThat(made.rows("SELECT sku, value::numeric::integer FROM ops.stock"))
                    .containsExactly("bolt|7");
            assertThat(made.rows("SELECT sku, balance::integer FROM ops.stock_balances"))
                    .containsExactly("bolt|7");
        }
    }

    /** Sums have no end: two of the greatest values are twice as much. */
    @ParameterizedTest
    @CsvSource({
        "smallint, 32767, 65534",
        "integer, 2147483647, 4294967294",
        "bigint, 9223372036854775807, 18446744073709551614",
        "money, 92233720368547758.07, 184467440737095516.14",
    })
    void sumsDoNotOverflow(String type, String most, String twice) throws SQLException {
        for (String model : List.of(ledger(type), ledger(type).replace("- balance_limit: {by: sku, min: 0}", ""))) {
            try (Made made = Made.of(model)) {
                String value = "('bolt', %s::numeric::%s)".formatted(most, type);
                made.run("INSERT INTO ops.stock (sku, value) VALUES %1$s, %1$s".formatted(value));
                assertThat(made.rows("SELECT balance FROM ops.stock_balances")).containsExactly(twice);
                made.run(
                        "INSERT INTO ops.stock (sku, value) VALUES ('bolt', (-%s)::numeric::%s)".formatted(most, type));
                assertThat(made.rows("SELECT balance FROM ops.stock_balances")).containsExactly(most);
            }
        }
    }

    private static String ledger(String type) {
        return """
                resources:
                  ops.stock:
                    factory: {ledger: {value: "%s"}}
                    columns:
                      sku: text not null
                    plugins:
                      - balances: {by: sku}
                      - balance_limit: {by: sku, min: 0}
                    events:
                      adjust: {parameters: {sku: text, value: numeric}}
                      reach:
                        parameters: {sku: text, value: numeric}
                        desired: select sku, value from input
                        diff_keys: sku
                """.formatted(type);
    }
}
