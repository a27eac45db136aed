package dev.pgcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.yaml.ModelReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a ledger is said with its place before anything is made. */
final class ProblemsTest {

    private static final String LEDGER = """
            resources:
              ops.goods:
                columns: {name: text}
              ops.stock:
                factory: {ledger: {value: TYPE}}
                columns: {sku: text, goods_id: bigint}
                SAID
            """;

    @ParameterizedTest
    @CsvFileSource(resources = "problems.txt", delimiter = '|')
    void each(String said, String problem) {
        assertThat(problems("bigint", said)).startsWith("model.yaml:7: " + problem);
    }

    @ParameterizedTest
    @CsvSource({"text", "my.number", "'bigint[]'", "interval"})
    void valuesAreNumbers(String type) {
        assertThat(problems(type, "comment: odd"))
                .startsWith("model.yaml:5: E211 a ledger counts in numbers, and \"%s\" is no type".formatted(type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            events: {e: {parameters: {name: text}}} | E215 ops.goods has event "e", and only a ledger has events
            plugins: [{balances: {by: name}}] | E202 plugin "balances" of ops.goods needs "ledger"
            plugins: [double_entry] | E202 plugin "double_entry" of ops.goods needs "ledger"
            """)
    void onlyLedgersHaveThem(String said, String problem) {
        String model = "resources:\n  ops.goods:\n    columns: {name: text}\n    " + said + "\n";
        assertThat(problemsOf(model)).startsWith("model.yaml:4: " + problem);
    }

    private static String problems(String type, String said) {
        return problemsOf(LEDGER.replace("TYPE", "'" + type + "'").replace("SAID", said));
    }

    private static String problemsOf(String model) {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> new Compiler().compile(new ModelReader().read("model.yaml", model)));
        assertThat(thrown).as(model).isNotNull();
        return thrown.problems().getFirst().toString();
    }
}
