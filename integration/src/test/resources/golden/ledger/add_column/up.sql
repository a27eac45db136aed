DROP VIEW ops.stock_latest;

ALTER TABLE ops.stock ADD COLUMN clerk text DEFAULT 'nobody'::text;

CREATE VIEW ops.stock_latest AS
SELECT DISTINCT ON (warehouse, sku) id,
    entry_id,
    warehouse,
    sku,
    reason,
    clerk,
    value,
    created_at
   FROM ops.stock l
  ORDER BY warehouse, sku, created_at DESC, id DESC;
