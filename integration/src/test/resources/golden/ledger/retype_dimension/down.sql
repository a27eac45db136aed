DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.stock_warehouse_sku_kept WHERE pg_catalog.length(sku) > 20);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock_warehouse_sku_kept are too long in sku (column becomes character varying(20)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.stock WHERE pg_catalog.length(sku) > 20);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock are too long in sku (column becomes character varying(20)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP VIEW ops.stock_latest;

DROP VIEW ops.stock_balances;

ALTER TABLE ops.stock_warehouse_sku_kept
    ALTER COLUMN sku TYPE character varying(20);

ALTER TABLE ops.stock
    ALTER COLUMN sku TYPE character varying(20);

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
