-- Without an input, the parameters are the one row.
SELECT warehouse, sku, value FROM ops.ops_stock_adjust(p_warehouse => 'north', p_sku => 'bolt', p_value => 10);

-- With one, its rows are added; they are one entry.
SELECT warehouse, value, count(*) OVER (PARTITION BY entry_id) AS rows_of_entry
FROM ops.ops_stock_transfer(p_source => 'north', p_target => 'south', p_sku => 'bolt', p_amount => 4) ORDER BY value;

-- Who may call an event needs no right on the ledger.
SET ROLE storekeeper;
SELECT warehouse, value FROM ops.ops_stock_transfer('south', 'north', 'bolt', 1) ORDER BY value;
SELECT warehouse, value FROM ops.ops_stock_adjust('north', 'bolt', 1000);
INSERT INTO ops.stock (warehouse, sku, value) VALUES ('north', 'bolt', 1000);
