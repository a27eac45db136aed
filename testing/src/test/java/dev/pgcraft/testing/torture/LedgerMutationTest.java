package dev.pgcraft.testing.torture;

import static dev.pgcraft.testing.torture.Mutation.add;
import static dev.pgcraft.testing.torture.Mutation.drop;
import static dev.pgcraft.testing.torture.Mutation.replace;

import dev.pgcraft.testing.torture.ledger.Ledgers;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every guard of a ledger is broken once, and the torture must find it. */
final class LedgerMutationTest {

    @TestFactory
    Stream<DynamicTest> whatIsBrokenInLedgersIsFound() {
        Scenario scenario = Ledgers.ledgers();
        Blueprint blueprint = Mutants.blueprint(scenario);
        Stream<Mutation> own = Stream.of(
                replace("the limit is not looked at", "WHERE t.b < 0 OR t.b > 60", "WHERE false"),
                replace(
                        "the balance is read before others are done",
                        "SET balance = k.balance + excluded.balance",
                        "SET balance = (SELECT sum(l.value) FROM torture.stock AS l"
                                + " WHERE l.warehouse = k.warehouse AND l.sku IS NOT DISTINCT FROM k.sku)"),
                replace(
                        "moments take the clock as it is",
                        "greatest(clock_timestamp(), k.moment + INTERVAL '1 microsecond')",
                        "clock_timestamp()"),
                replace(
                        "groups without a SKU are not one",
                        "btree (warehouse, sku) NULLS NOT DISTINCT",
                        "btree (warehouse, sku)"),
                replace(
                        "what is there does not count",
                        "CAST(0 AS numeric), k.balance, false",
                        "CAST(0 AS numeric), 0::numeric, false"),
                replace(
                        "a balance is compared that others write",
                        "ON CONFLICT (warehouse, sku) DO UPDATE SET balance = k.balance\n",
                        "ON CONFLICT (warehouse, sku) DO NOTHING\n"),
                replace("a second call is refused", "IF NOT FOUND THEN", "IF false THEN"),
                replace("a key goes for any payload", " AND k.payload = event.payload", ""));
        Mutation order = replace("groups in any order", "ORDER BY n.g1, n.g2", "ORDER BY random()");
        return Stream.concat(
                Stream.concat(own, withoutTriggers()).map(each -> Mutants.found(scenario, blueprint, each)),
                Stream.of(Mutants.found(Ledgers.singleStatements(), blueprint, order)));
    }

    private static Stream<Mutation> withoutTriggers() {
        return Stream.of(
                drop("balances are not kept", "CREATE TRIGGER torture_stock_keep_warehouse_sku"),
                drop("keys are not noted", "CREATE TRIGGER torture_stock_claim_keys"),
                drop("entries are not judged", "CREATE CONSTRAINT TRIGGER torture_journal_judge_unbalanced"),
                drop("entries are not remembered", "CREATE TRIGGER torture_journal_remember_unbalanced"),
                without("no guard against UPDATE", "_protect_torture_stock_update", "torture.stock"),
                without("no guard against DELETE", "_protect_torture_journal_delete", "torture.journal"),
                without("no guard against TRUNCATE", "_protect_torture_stock_truncate", "torture.stock"));
    }

    /** Takes a guard away that has a comment. */
    private static Mutation without(String name, String trigger, String ledger) {
        return add(name, "DROP TRIGGER %s ON %s".formatted(trigger, ledger));
    }
}
