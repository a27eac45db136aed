INSERT INTO ops.stock (warehouse, sku, value) VALUES
    ('north', 'bolt', 10), ('south', 'bolt', 4), ('north', 'bolt', -3), ('north', 'nut', 1);

SELECT * FROM ops.stock_balances ORDER BY warehouse, sku;
SELECT * FROM ops.stock_total_balances ORDER BY sku;
SELECT warehouse, sku, value FROM ops.stock_latest ORDER BY warehouse, sku;
