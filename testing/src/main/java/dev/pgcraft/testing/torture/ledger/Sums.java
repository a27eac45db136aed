package dev.pgcraft.testing.torture.ledger;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import java.sql.SQLException;
import java.util.List;

/**
 * What is found out by summing up all rows.
 *
 * @param query gives what is wrong
 */
record Sums(String name, String query) implements Invariant {

    static final List<Sums> ALL = List.of(
            new Sums("balances are within their limits", """
            SELECT warehouse, sku, balance FROM (
                SELECT warehouse, sku, sum(value) AS balance FROM torture.stock GROUP BY warehouse, sku
                UNION ALL
                SELECT warehouse, sku, balance FROM torture.stock_running_balances) b
            WHERE balance < 0 OR balance > %d""".formatted(Postings.MOST)),
            new Sums("balances are the sums of their rows", """
            SELECT b.balance, s.* FROM torture.stock_balances b
            FULL JOIN (SELECT warehouse, sku, sum(value) AS summed FROM torture.stock GROUP BY warehouse, sku) s
                ON b.warehouse = s.warehouse AND coalesce(b.sku, '') = coalesce(s.sku, '')
            WHERE b.balance IS DISTINCT FROM s.summed"""),
            new Sums("running balances add up row by row", """
            SELECT * FROM (
                SELECT s.id, r.warehouse, r.sku, r.moment, r.balance,
                    sum(s.value) OVER (PARTITION BY s.warehouse, s.sku ORDER BY r.moment) AS summed
                FROM torture.stock s LEFT JOIN torture.stock_running_balances r ON r.id = s.id) a
            WHERE a.balance IS DISTINCT FROM a.summed"""),
            new Sums("moments of a group never repeat", """
            SELECT warehouse, sku, moment FROM torture.stock_running_balances
            GROUP BY warehouse, sku, moment HAVING count(*) > 1"""),
            new Sums("the latest row is the one that came last", """
            SELECT l.id, r.id FROM torture.stock_latest l
            FULL JOIN (
                SELECT DISTINCT ON (warehouse, sku) * FROM torture.stock_running_balances
                ORDER BY warehouse, sku, moment DESC) r ON l.id = r.id
            WHERE l.id IS NULL OR r.id IS NULL"""),
            new Sums("debits equal credits in each entry", """
            SELECT entry_id, sum(CASE direction WHEN 'debit' THEN value ELSE -value END) FROM torture.journal
            GROUP BY entry_id HAVING sum(CASE direction WHEN 'debit' THEN value ELSE -value END) <> 0"""),
            new Sums("events called at once are one call", """
            SELECT warehouse, count(*), sum(value) FROM torture.stock WHERE warehouse LIKE 'at once %'
            GROUP BY warehouse HAVING count(*) <> 1 OR sum(value) <> 42"""),
            new Sums("each reconciliation leads where it should", """
            SELECT id, balance FROM torture.stock_running_balances WHERE warehouse = 'swing' AND balance NOT IN (10, 20)
            UNION ALL
            SELECT id, value FROM torture.stock WHERE warehouse = 'swing' AND value = 0"""));

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) throws SQLException {
        return arena.ask("SELECT w::text FROM (%s) w".formatted(query), row -> row.getString(1));
    }
}
