DROP TRIGGER ops_stock_keep_warehouse_sku ON ops.stock;

DROP FUNCTION ops.ops_stock_keep_warehouse_sku();

DROP FUNCTION ops._fill_ops_stock_warehouse_sku();

DROP VIEW ops.stock_running_balances;

DROP TABLE ops.stock_warehouse_sku_running;

DROP TABLE ops.stock_warehouse_sku_kept;
