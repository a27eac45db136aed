DROP VIEW ops.stock_latest;

DROP INDEX ops.ix__stock__warehouse_sku_created_at_id;
