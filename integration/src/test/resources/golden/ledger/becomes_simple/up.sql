DROP TRIGGER _protect_ops_stock_delete ON ops.stock;

DROP TRIGGER _protect_ops_stock_truncate ON ops.stock;

DROP TRIGGER _protect_ops_stock_update ON ops.stock;

DROP FUNCTION ops._protect_ops_stock_delete();

DROP FUNCTION ops._protect_ops_stock_truncate();

DROP FUNCTION ops._protect_ops_stock_update();

DROP VIEW ops.stock_balances;

ALTER TABLE ops.stock DROP COLUMN created_at;

ALTER TABLE ops.stock DROP COLUMN entry_id;
