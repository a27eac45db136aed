DROP VIEW ops.stock_latest;

ALTER TABLE ops.stock DROP COLUMN clerk;

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
