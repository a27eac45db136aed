CREATE INDEX ix__stock__warehouse_sku_created_at_id ON ops.stock USING btree (warehouse, sku, created_at DESC, id DESC);

CREATE VIEW ops.stock_latest AS
SELECT DISTINCT ON (warehouse, sku) id,
    entry_id,
    warehouse,
    sku,
    reason,
    value,
    created_at
   FROM ops.stock l
  ORDER BY warehouse, sku, created_at DESC, id DESC;
