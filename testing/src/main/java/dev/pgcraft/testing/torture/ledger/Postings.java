package dev.pgcraft.testing.torture.ledger;

import dev.pgcraft.testing.torture.Session;
import dev.pgcraft.testing.torture.ledger.Booked.Added;
import dev.pgcraft.testing.torture.ledger.Booked.Called;
import dev.pgcraft.testing.torture.ledger.Booked.Seen;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What is done to ledgers. */
final class Postings {

    static final int MOST = 60;
    private static final int CALLS_OF_A_KEY = 6;
    private static final int AT_ONCE = 30;
    private static final List<String> SKUS = List.of("'A'", "'B'", "NULL");
    private static final int GROUPS = 4 * SKUS.size();

    private static final String HALVES = """
            SELECT entry_id::text FROM torture.journal
            WHERE created_at > now() - interval '200 ms'
            GROUP BY entry_id HAVING sum(CASE direction WHEN 'debit' THEN value ELSE -value END) <> 0""";

    private final AtomicInteger reconciled = new AtomicInteger();
    private final AtomicInteger adjusted = new AtomicInteger();
    private final AtomicInteger used = new AtomicInteger();

    /** One row: it may be too much, or too little. */
    void add(Session session) throws SQLException {
        book(session, "stock", "warehouse, sku, value", row(session.below(GROUPS), session.below(41) - 20));
        session.pause();
    }

    /** From one group to another in one statement. */
    void transfer(Session session) throws SQLException {
        int value = 1 + session.below(9);
        int from = session.below(GROUPS);
        int to = from + 1 + session.below(GROUPS - 1);
        book(session, "stock", "warehouse, sku, value", row(from, -value) + ", " + row(to % GROUPS, value));
        session.pause();
    }

    /** Two groups in two statements, in whichever order. */
    void addTwice(Session session) throws SQLException {
        add(session);
        add(session);
    }

    /** Some of it is taken back. */
    void addInVain(Session session) throws SQLException {
        add(session);
        session.inVain(() -> add(session));
        add(session);
    }

    /** Many groups in one statement. */
    void transferMuch(Session session) throws SQLException {
        int from = session.below(GROUPS);
        StringBuilder rows = new StringBuilder(row(from, -GROUPS + 1));
        for (int i = 1; i < GROUPS; i++) {
            rows.append(", ").append(row((from + i * 5) % GROUPS, 1));
        }
        book(session, "stock", "warehouse, sku, value", rows.toString());
    }

    /**
     * The same key from many sessions; some keys are used for something else, too, and that is refused. The same call
     * never is.
     */
    void adjust(Session session) throws SQLException {
        int number = adjusted.getAndIncrement() / CALLS_OF_A_KEY;
        boolean clashes = number % 2 == 0;
        int other = clashes && session.onceIn(2) ? 1 : 0;
        long value = number % 5L + other;
        String key = "key " + number;
        try {
            List<Long> rows = session.ask(
                    "SELECT id FROM torture.torture_stock_adjust(?, NULL, ?, ?)",
                    row -> row.getLong(1),
                    "keys " + number,
                    value,
                    key);
            session.note(new Called(key, value, rows));
        } catch (SQLException refusal) {
            if (!clashes && "23505".equals(refusal.getSQLState())) {
                throw new SQLException("called again, and refused: " + refusal.getMessage(), "", refusal);
            }
            throw refusal;
        }
        session.pause();
    }

    /** A key in a row of its own, which others use, too. */
    void useKey(Session session) throws SQLException {
        String key = "own " + used.getAndIncrement() / CALLS_OF_A_KEY;
        book(session, "stock", "warehouse, sku, value, idempotency_key", "('own', NULL, 0, '%s')".formatted(key));
        session.pause();
    }

    /** All sessions want the same balance of a new group at the same time. */
    void reconcileAtOnce(Session session) throws SQLException {
        reconcile(session, "at once " + reconciled.getAndIncrement() / AT_ONCE, 42);
    }

    /** Sessions that do not agree what the balance should be. */
    void swing(Session session) throws SQLException {
        reconcile(session, "swing", session.onceIn(2) ? 10 : 20);
    }

    private static void reconcile(Session session, String warehouse, long value) throws SQLException {
        session.ask(
                        "SELECT id, value FROM torture.torture_stock_reconcile(?, NULL, ?)",
                        row -> new Added("stock", row.getLong(1), row.getBigDecimal(2)),
                        warehouse,
                        value)
                .forEach(session::note);
        List<Long> balance = session.ask(
                "SELECT balance FROM torture.stock_balances WHERE warehouse = ?", row -> row.getLong(1), warehouse);
        if (!balance.equals(List.of(value))) {
            session.note(new Seen("%s is %s and not %d".formatted(warehouse, balance, value)));
        }
        session.pause();
    }

    /** As if the clock had been set back since the last row of some groups. */
    static void setBack(Session session) throws SQLException {
        session.run("""
                UPDATE torture.stock_warehouse_sku_kept SET moment = moment + interval '1 second'
                WHERE warehouse = 'w3' AND sku = 'A'""");
        session.run("""
                UPDATE torture.stock_warehouse_sku_running r SET moment = k.moment
                FROM torture.stock_warehouse_sku_kept k
                WHERE r.id = k.last_key_1 AND k.warehouse = 'w3' AND k.sku = 'A'""");
        session.pause();
    }

    /** Both sides in one statement. */
    void enter(Session session) throws SQLException {
        String entry = entry(session);
        int value = 1 + session.below(99);
        enter(session, line(entry, session, "debit", value) + ", " + line(entry, session, "credit", value));
        session.pause();
    }

    /** One side after the other. */
    void enterStepByStep(Session session) throws SQLException {
        String entry = entry(session);
        enter(session, line(entry, session, "debit", 7));
        session.pause();
        enter(session, line(entry, session, "credit", 4));
        session.inVain(() -> enter(session, line(entry, session, "credit", 3)));
        session.pause();
        enter(session, line(entry, session, "credit", 3));
    }

    /** Only one side: that can never be committed. */
    void enterHalf(Session session) throws SQLException {
        String entry = entry(session);
        enter(session, line(entry, session, "debit", 5));
        session.pause();
        enter(session, line(entry, session, "credit", 4));
    }

    /** Looks for entries of others that are not balanced. */
    void watch(Session session) throws SQLException {
        List<String> unbalanced = session.ask(HALVES, row -> row.getString(1));
        unbalanced.forEach(entry -> session.note(new Seen("half of entry " + entry)));
    }

    private static String entry(Session session) {
        return new UUID(session.below(Integer.MAX_VALUE), session.below(Integer.MAX_VALUE)).toString();
    }

    private static String line(String entry, Session session, String direction, int value) {
        return "('%s', 'account %d', '%s', %d)".formatted(entry, session.below(5), direction, value);
    }

    private static void enter(Session session, String rows) throws SQLException {
        book(session, "journal", "entry_id, account, direction, value", rows);
    }

    private static String row(int group, int value) {
        return "('w%d', %s, %d)".formatted(group / SKUS.size(), SKUS.get(group % SKUS.size()), value);
    }

    private static void book(Session session, String ledger, String columns, String rows) throws SQLException {
        session.ask(
                        "INSERT INTO torture.%s (%s) VALUES %s RETURNING id, value".formatted(ledger, columns, rows),
                        row -> new Added(ledger, row.getLong(1), row.getBigDecimal(2)))
                .forEach(session::note);
    }
}
