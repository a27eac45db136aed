DROP TRIGGER _protect_ops_stock_update ON ops.stock;

DROP TRIGGER _protect_ops_stock_truncate ON ops.stock;

DROP TRIGGER _protect_ops_stock_delete ON ops.stock;

DROP FUNCTION ops._protect_ops_stock_update();

DROP FUNCTION ops._protect_ops_stock_truncate();

DROP FUNCTION ops._protect_ops_stock_delete();

DROP VIEW ops.stock_balances;

ALTER TABLE ops.stock DROP COLUMN entry_id;

ALTER TABLE ops.stock DROP COLUMN created_at;
