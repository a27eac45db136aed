CREATE VIEW ops.stock_balances AS
SELECT warehouse,
    sku,
    sum(value) AS balance
   FROM ops.stock l
  GROUP BY warehouse, sku;
