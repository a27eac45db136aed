DROP TRIGGER ops_stock_keep_warehouse_sku ON ops.stock;

DROP FUNCTION ops._fill_ops_stock_warehouse_sku();

DROP FUNCTION ops._ops_stock_reconcile_rows(text, text, bigint);

DROP FUNCTION ops.ops_stock_adjust(text, text, bigint);

DROP FUNCTION ops.ops_stock_keep_warehouse_sku();

DROP FUNCTION ops.ops_stock_reconcile(text, text, bigint);

DROP TABLE ops.stock_warehouse_sku_kept;
