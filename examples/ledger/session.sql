-- An event adds rows, and gives them back.
SELECT warehouse, sku, value, reason
FROM ops.ops_stock_adjust(p_warehouse => 'north', p_sku => 'bolt', p_value => 10, p_reason => 'found');
SELECT warehouse, sku, value
FROM ops.ops_stock_transfer(p_source => 'north', p_target => 'south', p_sku => 'bolt', p_amount => 4);
SELECT warehouse, sku, balance FROM ops.stock_balances ORDER BY 1, 2;

-- A limit holds whatever is tried, and nothing is half done.
SELECT * FROM ops.ops_stock_transfer(p_source => 'south', p_target => 'north', p_sku => 'bolt', p_amount => 5);
INSERT INTO ops.stock (warehouse, sku, value) VALUES ('south', 'bolt', -5);

-- What was counted is put right once; the second time there is nothing to do.
SELECT warehouse, sku, value
FROM ops.ops_stock_reconcile(p_warehouse => 'south', p_sku => 'bolt', p_value => 7);
SELECT warehouse, sku, value
FROM ops.ops_stock_reconcile(p_warehouse => 'south', p_sku => 'bolt', p_value => 7);

-- The same key, the same rows; another payload fails.
SELECT value FROM ops.ops_stock_adjust(
    p_warehouse => 'north', p_sku => 'nut', p_value => 1, p_reason => 'x', p_idempotency_key => 'order 7');
SELECT value FROM ops.ops_stock_adjust(
    p_warehouse => 'north', p_sku => 'nut', p_value => 1, p_reason => 'x', p_idempotency_key => 'order 7');
SELECT value FROM ops.ops_stock_adjust(
    p_warehouse => 'north', p_sku => 'nut', p_value => 2, p_reason => 'x', p_idempotency_key => 'order 7');
SELECT count(*), sum(value) FROM ops.stock WHERE sku = 'nut';

-- Rows stay as they are.
UPDATE ops.stock SET value = 100;
DELETE FROM ops.stock;
TRUNCATE ops.stock;

-- Debits and credits of an entry are equal when a transaction ends.
INSERT INTO finance.accounts (name) VALUES ('cash'), ('sales');
BEGIN;
INSERT INTO finance.journal (entry_id, account_id, direction, value)
VALUES ('00000000-0000-0000-0000-000000000001', 1, 'debit', 100);
INSERT INTO finance.journal (entry_id, account_id, direction, value)
VALUES ('00000000-0000-0000-0000-000000000001', 2, 'credit', 100);
COMMIT;
INSERT INTO finance.journal (entry_id, account_id, direction, value)
VALUES ('00000000-0000-0000-0000-000000000002', 1, 'debit', 1);
SELECT account_id, balance FROM finance.journal_balances ORDER BY 1;
