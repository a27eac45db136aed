CREATE INDEX ix__stock__warehouse_sku_created_at_id ON ops.stock USING btree (warehouse, sku, created_at DESC, id DESC);

CREATE VIEW ops.stock_latest AS
SELECT l.id,
    l.entry_id,
    l.warehouse,
    l.sku,
    l.reason,
    l.value,
    l.created_at
   FROM (ops.stock_sku_warehouse_kept k
     JOIN LATERAL ( SELECT l_1.id,
            l_1.entry_id,
            l_1.warehouse,
            l_1.sku,
            l_1.reason,
            l_1.value,
            l_1.created_at
           FROM ops.stock l_1
          WHERE ((l_1.warehouse = k.warehouse) AND (l_1.sku = k.sku))
          ORDER BY l_1.created_at DESC, l_1.id DESC
         LIMIT 1) l ON (((l.warehouse = k.warehouse) AND (l.sku = k.sku))))
UNION ALL
( SELECT DISTINCT ON (l.warehouse, l.sku) l.id,
    l.entry_id,
    l.warehouse,
    l.sku,
    l.reason,
    l.value,
    l.created_at
   FROM ( SELECT l_1.id,
            l_1.entry_id,
            l_1.warehouse,
            l_1.sku,
            l_1.reason,
            l_1.value,
            l_1.created_at
           FROM ( SELECT l_2.id,
                    l_2.entry_id,
                    l_2.warehouse,
                    l_2.sku,
                    l_2.reason,
                    l_2.value,
                    l_2.created_at
                   FROM ops.stock l_2
                 LIMIT
                        CASE
                            WHEN (EXISTS ( SELECT
                               FROM ops.stock_sku_warehouse_kept)) THEN 0
                            ELSE NULL::integer
                        END) l_1
         LIMIT
                CASE
                    WHEN (EXISTS ( SELECT
                       FROM ops.stock_sku_warehouse_kept)) THEN 0
                    ELSE NULL::integer
                END) l
  ORDER BY l.warehouse, l.sku, l.created_at DESC, l.id DESC);
