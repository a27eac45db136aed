DROP TRIGGER ops_stock_keep_warehouse_sku ON ops.stock;

DROP FUNCTION ops._fill_ops_stock_warehouse_sku();

DROP FUNCTION ops.ops_stock_keep_warehouse_sku();

DROP INDEX ops.uq__stock_warehouse_sku_kept__warehouse_sku;

CREATE OR REPLACE VIEW ops.stock_balances AS
SELECT warehouse,
    sku,
    sum(value) AS balance
   FROM ops.stock l
  GROUP BY warehouse, sku;

DROP TABLE ops.stock_warehouse_sku_kept;
