package dev.pgcraft.benchmarks;

import static dev.pgcraft.benchmarks.Ledgers.BARE;
import static dev.pgcraft.benchmarks.Ledgers.BY_HAND;
import static dev.pgcraft.benchmarks.Ledgers.EVENT;
import static dev.pgcraft.benchmarks.Ledgers.LIMITED;
import static dev.pgcraft.benchmarks.Ledgers.PAIRED;
import static dev.pgcraft.benchmarks.Ledgers.PLACES;
import static dev.pgcraft.benchmarks.Ledgers.RUNNING;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something done to ledgers.
 *
 * @param places where it is done
 * @param sql what is done at a place; {@code ?} is any number
 * @param cost so many times as dear as adding one row, and so many times more seldom done
 */
record LedgerTask(String words, List<Place> places, Function<Place, String> sql, int cost) {

    private static final int DEAREST = 80;

    static final LedgerTask ONE = new LedgerTask(
            "insert one",
            List.of(BY_HAND, BARE, LIMITED, RUNNING, EVENT),
            place -> "INSERT INTO %s (account_id, value) VALUES (1, ?)".formatted(place.table()),
            1);

    private static final LedgerTask PAIR = new LedgerTask(
            "insert a pair",
            PLACES,
            place -> place.equals(PAIRED)
                    ? pair("1", "2", "?")
                    : "INSERT INTO %s (account_id, value) VALUES (1, ?), (2, ?)".formatted(place.table()),
            1);

    private static final List<LedgerTask> READS = List.of(
            new LedgerTask("read all balances", List.of(BY_HAND, RUNNING, EVENT), LedgerTask::balances, 10),
            new LedgerTask(
                    "read one balance",
                    List.of(BY_HAND, RUNNING, EVENT),
                    place -> "SELECT * FROM (%s) b WHERE account_id = 2".formatted(balances(place)),
                    2),
            new LedgerTask(
                    "read the latest row of each account", List.of(BY_HAND, RUNNING, EVENT), LedgerTask::latest, 10),
            new LedgerTask(
                    "read the latest row of one account",
                    List.of(BY_HAND, RUNNING, EVENT),
                    place -> "SELECT * FROM (%s) l WHERE account_id = 2".formatted(latest(place)),
                    2),
            new LedgerTask("read a past balance of one account", List.of(BY_HAND, RUNNING), LedgerTask::past, 2));

    private static final List<LedgerTask> EVENTS = List.of(
            new LedgerTask(
                    "diff event that adds one row",
                    List.of(BY_HAND, EVENT),
                    place -> place.equals(EVENT) ? reconcile("1", "?") : ONE.sql.apply(place),
                    1),
            new LedgerTask(
                    "diff event that adds nothing",
                    List.of(BY_HAND, EVENT),
                    place -> place.equals(EVENT) ? reconcile("2", "7") : "SELECT 1",
                    1));

    /** All, in the order in which they are done. */
    static List<LedgerTask> all() {
        Stream<LedgerTask> batches = Stream.of(100, 1_000, 100_000).map(LedgerTask::batch);
        return Stream.of(READS.stream(), Stream.of(ONE, PAIR), EVENTS.stream(), batches)
                .flatMap(each -> each)
                .toList();
    }

    /** What it does at each of its places. */
    SequencedMap<String, String> statements() {
        return Place.each(places, sql);
    }

    /** What a client among many does, with accounts of its own choice. */
    static String one(Place place) {
        return """
                \\set account random(1, %d)
                INSERT INTO %s (account_id, value) VALUES (:account, 1);
                """.formatted(Ledgers.ACCOUNTS, place.table());
    }

    /** The same with two rows, which make an entry. */
    static String two(Place place) {
        String insert = place.equals(PAIRED)
                ? pair(":one", ":other", "1")
                : "INSERT INTO %s (account_id, value) VALUES (:one, 1), (:other, 1)".formatted(place.table());
        return """
                \\set one random(1, %1$d)
                \\set other random(1, %1$d)
                %2$s;
                """.formatted(Ledgers.ACCOUNTS, insert);
    }

    private static LedgerTask batch(int rows) {
        return new LedgerTask(
                "insert %,d".formatted(rows), PLACES, place -> insert(place, rows), Math.min(DEAREST, rows / 20));
    }

    private static String insert(Place place, int rows) {
        if (place.equals(PAIRED)) {
            return pairs(rows / 2);
        }
        String table = place.table();
        int accounts = Ledgers.ACCOUNTS;
        return "INSERT INTO %s (account_id, value) SELECT 1 + i %% %d, 1 FROM generate_series(1, %d) i"
                .formatted(table, accounts, rows);
    }

    /** Without MATERIALIZED each row would be an entry of its own. */
    private static String pair(String debited, String credited, String value) {
        String table = PAIRED.table();
        return """
                WITH e AS MATERIALIZED (SELECT gen_random_uuid() AS id)
                INSERT INTO %1$s (entry_id, direction, account_id, value)
                SELECT id, 'debit', CAST(%2$s AS bigint), CAST(%4$s AS bigint) FROM e UNION ALL
                SELECT id, 'credit', CAST(%3$s AS bigint), CAST(%4$s AS bigint) FROM e
                """.formatted(table, debited, credited, value);
    }

    private static String pairs(int entries) {
        String table = PAIRED.table();
        int accounts = Ledgers.ACCOUNTS;
        return """
                WITH e AS MATERIALIZED (SELECT i, gen_random_uuid() AS id FROM generate_series(1, %2$d) i)
                INSERT INTO %1$s (entry_id, direction, account_id, value)
                SELECT id, d, 1 + (2 * i + n) %% %3$d, 1 FROM e, (VALUES (0, 'debit'), (1, 'credit')) AS s (n, d)
                """.formatted(table, entries, accounts);
    }

    private static String reconcile(String account, String value) {
        return "SELECT * FROM made.made_event_reconcile(%s, %s)".formatted(account, value);
    }

    private static String balances(Place place) {
        return place.equals(BY_HAND)
                ? "SELECT account_id, sum(value) FROM %s GROUP BY account_id".formatted(place.table())
                : "SELECT * FROM %s_balances".formatted(place.table());
    }

    private static String latest(Place place) {
        return place.equals(BY_HAND)
                ? "SELECT DISTINCT ON (account_id) * FROM %s ORDER BY account_id, created_at DESC, id DESC"
                        .formatted(place.table())
                : "SELECT * FROM %s_latest".formatted(place.table());
    }

    private static String past(Place place) {
        String moment = "now() - INTERVAL '1 hour'";
        return place.equals(BY_HAND)
                ? "SELECT sum(value) FROM %s WHERE account_id = 2 AND created_at <= %s".formatted(place.table(), moment)
                : """
                        SELECT balance FROM %s_running_balances WHERE account_id = 2 AND moment <= %s
                        ORDER BY moment DESC LIMIT 1""".formatted(place.table(), moment);
    }
}
