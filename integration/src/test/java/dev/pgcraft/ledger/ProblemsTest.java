package dev.pgcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.yaml.ModelReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a ledger is said with its place before anything is made. */
final class ProblemsTest {

    private static final String LEDGER = """
            resources:
              ops.goods:
                columns: {name: text}
              ops.stock:
                factory: {ledger: {value: %s}}
                columns: {sku: text, goods_id: bigint}
                %s
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plugins: [{balances: {by: []}}] | E212 plugin "balances" does not say by which columns it counts
            plugins: [latest] | E212 plugin "latest" does not say by which columns it counts
            plugins: [{balances: {by: [sku, sku]}}] | E212 plugin "balances" names a column twice
            plugins: [{balances: {by: skew}}] | E101 plugin "balances" of ops.stock counts by column "skew", which the ledger does not have
            plugins: [{balance_limit: {by: skew, min: 0}}] | E101 plugin "balance_limit" of ops.stock counts by column "skew", which the ledger does not have
            plugins: [{running_balances: {by: skew}}] | E101 plugin "running_balances" of ops.stock counts by column "skew", which the ledger does not have
            plugins: [{balance_limit: {by: sku}}] | E213 plugin "balance_limit" has neither min nor max
            plugins: [{balance_limit: {by: sku, min: 2, max: 1}}] | E213 plugin "balance_limit" has a min of 2, more than its max of 1
            plugins: [{balance_limit: {by: sku, min: some}}] | E213 plugin "balance_limit" has a min of "some", which is no number
            plugins: [{balances: {by: sku}}, {balances: {by: goods_id}}] | E214 ops.stock has two "balances" of one name: the first at model.yaml:7
            plugins: [{latest: {by: sku, name: a}}, {latest: {by: sku, name: a}}] | E214 ops.stock has two "latest" of one name: the first at model.yaml:7
            foreign_keys: {f: {references: {goods_id: goods.id}, on_delete: cascade}} | E210 foreign key "f" of ops.stock would change rows on delete (cascade), and rows of a ledger stay as they are
            foreign_keys: {f: {references: {goods_id: goods.id}, on_update: set null}} | E210 foreign key "f" of ops.stock would change rows on update (set null), and rows of a ledger stay as they are
            events: {e: {}} | E216 event "e" of ops.stock has neither parameters nor input
            events: {e: {parameters: {sku: text, valeu: bigint}}} | E101 event "e" of ops.stock fills or compares column "valeu", which the ledger does not have
            events: {e: {parameters: {sku: text}, desired: 'select sku, 1 as value from input'}} | E216 event "e" of ops.stock has desired and no diff_keys
            events: {e: {parameters: {sku: text}, diff_keys: sku}} | E216 event "e" of ops.stock has diff_keys and no desired
            events: {e: {parameters: {sku: text}, existing: balances}} | E216 event "e" of ops.stock has existing and no desired
            events: {e: {parameters: {sku: text}, desired: 'select sku, 1 as value from input', diff_keys: skew}} | E101 event "e" of ops.stock fills or compares column "skew", which the ledger does not have
            events: {e: {parameters: {sku: text}, desired: 'select 1 as value from input', diff_keys: sku}} | E217 event "e" of ops.stock compares by sku, and desired gives no column "sku"
            events: {e: {parameters: {sku: text}, desired: 'select sku from input', diff_keys: sku}} | E217 event "e" of ops.stock compares by sku, and desired gives no column "value"
            events: {e: {parameters: {sku: text}, desired: 'select * from input', diff_keys: sku}} | E217 event "e" of ops.stock has a query that does not tell which columns it gives
            events: {e: {parameters: {sku: text}, input: 'select {skew} as sku, 1 as value'}} | E101 event "e" of ops.stock uses parameter "skew", which it does not have
            events: {e: {parameters: {sku: text}, input: 'select {sku} as skew, 1 as value'}} | E101 event "e" of ops.stock fills or compares column "skew", which the ledger does not have
            events: {e: {parameters: {sku: text}, input: 'select (1 as value'}} | E106 event "e" of ops.stock has a query in which a bracket is not closed
            events: {e: {parameters: {sku: text not null}}} | E106 parameter "sku" of event "e" is a type and nothing more
            events: {e: {parameter: {sku: text}}} | E105 event "e" has no key "parameter"
            """)
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
            plugins: [{balances: {by: name}}] | E202 plugin "balances" of ops.goods needs "ledger", which no plugin there makes
            plugins: [double_entry] | E202 plugin "double_entry" of ops.goods needs "ledger", which no plugin there makes
            """)
    void onlyLedgersHaveThem(String said, String problem) {
        String model = "resources:\n  ops.goods:\n    columns: {name: text}\n    " + said + "\n";
        assertThat(problemsOf(model)).startsWith("model.yaml:4: " + problem);
    }

    private static String problems(String type, String said) {
        return problemsOf(LEDGER.formatted("'" + type + "'", said));
    }

    private static String problemsOf(String model) {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> new Compiler().compile(new ModelReader().read("model.yaml", model)));
        assertThat(thrown).as(model).isNotNull();
        return thrown.problems().getFirst().toString();
    }
}
