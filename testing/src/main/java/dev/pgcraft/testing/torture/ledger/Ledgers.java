package dev.pgcraft.testing.torture.ledger;

import dev.pgcraft.testing.torture.Closed;
import dev.pgcraft.testing.torture.Closed.Trespass;
import dev.pgcraft.testing.torture.Invariant;
import dev.pgcraft.testing.torture.Scenario;
import dev.pgcraft.testing.torture.Torment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A stock with limits, running balances, keys and events, and a journal with double entry. */
public final class Ledgers {

    private static final String MODEL = """
            resources:
              torture.stock:
                factory: {ledger: {value: bigint}}
                columns:
                  warehouse: text not null
                  sku: text
                plugins:
                  - balances: {by: [warehouse, sku]}
                  - latest: {by: [warehouse, sku]}
                  - balance_limit: {by: [warehouse, sku], min: 0, max: %d}
                  - running_balances: {by: [warehouse, sku]}
                  - idempotency_key
                events:
                  adjust:
                    parameters: {warehouse: text, sku: text, value: bigint}
                  reconcile:
                    parameters: {warehouse: text, sku: text, value: bigint}
                    desired: select warehouse, sku, value from input
                    diff_keys: [warehouse, sku]
              torture.journal:
                factory: {ledger: {value: "numeric(20,2)"}}
                columns:
                  account: text not null
                plugins:
                  - double_entry
                  - balances: {by: account}
            """.formatted(Postings.MOST);

    private static final String SOME = """
            INSERT INTO torture.stock (warehouse, sku, value) VALUES ('probe', 'probe', 1)""";

    /** A limit, an unbalanced entry; a key that was used. */
    private static final List<String> REFUSALS = List.of("23514", "23505");

    private Ledgers() {}

    /** Both of them. */
    public static Scenario ledgers() {
        Postings postings = new Postings();
        List<Torment> torments = List.of(
                postings::add,
                postings::add,
                postings::transfer,
                postings::transfer,
                postings::addTwice,
                postings::addInVain,
                postings::adjust,
                postings::adjust,
                postings::useKey,
                postings::reconcileAtOnce,
                postings::reconcileAtOnce,
                postings::reconcileAtOnce,
                postings::swing,
                postings::swing,
                Postings::setBack,
                postings::enter,
                postings::enterStepByStep,
                postings::enterHalf,
                postings::watch);
        return new Scenario("ledger", MODEL, "SELECT", torments, REFUSALS, false, invariants());
    }

    /** Only single statements, which never wait for each other in a circle. */
    public static Scenario singleStatements() {
        Postings postings = new Postings();
        List<Torment> torments = List.of(postings::add, postings::transfer, postings::transferMuch);
        return new Scenario("ledger, single statements", MODEL, "SELECT", torments, REFUSALS, true, invariants());
    }

    private static List<Invariant> invariants() {
        List<Invariant> invariants = new ArrayList<>(Sums.ALL);
        invariants.add(new RowsOnce());
        invariants.add(new KeysOnce());
        invariants.add(new NeverSeen());
        invariants.add(new Closed(SOME, trespasses()));
        return invariants;
    }

    private static List<Trespass> trespasses() {
        return Stream.of("torture.stock", "torture.journal")
                .flatMap(ledger -> Stream.of(
                        "UPDATE %s SET value = value WHERE false".formatted(ledger),
                        "DELETE FROM %s WHERE false".formatted(ledger),
                        "TRUNCATE %s CASCADE".formatted(ledger)))
                .map(sql -> new Trespass(sql, "55000"))
                .toList();
    }
}
