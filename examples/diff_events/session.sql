INSERT INTO ops.stock (warehouse, sku, value) VALUES ('north', 'bolt', 10);

-- Somebody counted 7, so 3 are gone. The second time there is nothing to do.
SELECT warehouse, sku, value FROM ops.ops_stock_count(p_warehouse => 'north', p_sku => 'bolt', p_value => 7);
SELECT warehouse, sku, value FROM ops.ops_stock_count(p_warehouse => 'north', p_sku => 'bolt', p_value => 7);

-- The same from rows of other tables; what was right already stays.
INSERT INTO ops.delivery_lines (delivery_id, warehouse, sku, amount) VALUES
    (1, 'north', 'bolt', 5), (1, 'south', 'nut', 2), (2, 'north', 'bolt', 2);
SELECT warehouse, sku, value FROM ops.ops_stock_recognize(ARRAY[1, 2]) ORDER BY warehouse;
SELECT * FROM ops.stock_balances ORDER BY warehouse, sku;
