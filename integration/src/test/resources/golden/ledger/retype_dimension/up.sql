DROP VIEW ops.stock_balances;

DROP VIEW ops.stock_latest;

ALTER TABLE ops.stock
    ALTER COLUMN sku TYPE text;

ALTER TABLE ops.stock_warehouse_sku_kept
    ALTER COLUMN sku TYPE text;

CREATE VIEW ops.stock_balances AS
SELECT k.warehouse,
    k.sku,
    k.balance
   FROM ops.stock_warehouse_sku_kept k
  WHERE (k.entries > 0)
UNION ALL
 SELECT l.warehouse,
    l.sku,
    sum(l.value) AS balance
   FROM ( SELECT l_1.warehouse,
            l_1.sku,
            l_1.value
           FROM ( SELECT l_2.warehouse,
                    l_2.sku,
                    l_2.value
                   FROM ops.stock l_2
                 LIMIT
                        CASE
                            WHEN (EXISTS ( SELECT
                               FROM ops.stock_warehouse_sku_kept)) THEN 0
                            ELSE NULL::integer
                        END) l_1
         LIMIT
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM ops.stock_warehouse_sku_kept)) THEN 0
                    ELSE NULL::integer
                END) l
  GROUP BY l.warehouse, l.sku;

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
