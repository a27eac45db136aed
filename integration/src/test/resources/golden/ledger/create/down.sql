DROP TRIGGER ops_stock_keep_warehouse_sku ON ops.stock;

DROP TRIGGER _protect_ops_stock_update ON ops.stock;

DROP TRIGGER _protect_ops_stock_truncate ON ops.stock;

DROP TRIGGER _protect_ops_stock_delete ON ops.stock;

DROP FUNCTION ops.ops_stock_keep_warehouse_sku();

DROP FUNCTION ops._protect_ops_stock_update();

DROP FUNCTION ops._protect_ops_stock_truncate();

DROP FUNCTION ops._protect_ops_stock_delete();

DROP FUNCTION ops._fill_ops_stock_warehouse_sku();

DROP VIEW ops.stock_latest;

DROP VIEW ops.stock_balances;

DROP TABLE ops.stock_warehouse_sku_kept;

DROP TABLE ops.stock;

DROP SCHEMA ops;
