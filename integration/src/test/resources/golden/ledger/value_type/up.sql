DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.stock WHERE abs(pg_catalog.round(value, 4)) >= 1e16);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of ops.stock are out of range in value (column becomes numeric(20,4)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DROP VIEW ops.stock_balances;

DROP VIEW ops.stock_latest;

ALTER TABLE ops.stock
    ALTER COLUMN value TYPE numeric(20,4);

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.stock WHERE NOT (value <> ALL (ARRAY['NaN'::numeric, 'Infinity'::numeric, '-Infinity'::numeric])));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock violate check ck__stock__value (value <> ALL (ARRAY[''NaN''::numeric, ''Infinity''::numeric, ''-Infinity''::numeric])): ', offending),
            HINT = 'correct them';
    END IF;
END
$guard$;

ALTER TABLE ops.stock ADD CONSTRAINT ck__stock__value CHECK ((value <> ALL (ARRAY['NaN'::numeric, 'Infinity'::numeric, '-Infinity'::numeric])));

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
