SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION ops.ops_stock_keep_warehouse_sku()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    broken record;
BEGIN
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_sku_kept) THEN
        PERFORM ops._fill_ops_stock_warehouse_sku();
    END IF;
    WITH touched AS (
        INSERT INTO ops.stock_warehouse_sku_kept AS k (warehouse, sku, balance, entries)
        SELECT a.warehouse, a.sku, CAST(sum(a.value) AS numeric), count(*)
        FROM added AS a
        GROUP BY a.warehouse, a.sku
        ORDER BY a.warehouse, a.sku
        ON CONFLICT (warehouse, sku) DO UPDATE
            SET balance = k.balance + excluded.balance, entries = k.entries + excluded.entries
        RETURNING k.balance AS b, k.warehouse AS g1, k.sku AS g2
    )
    SELECT t.* INTO broken
    FROM touched AS t
    WHERE t.b < 0
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            MESSAGE = concat('balance of ops.stock would be ', broken.b, ' for ', concat_ws(', ', 'warehouse = ' || quote_nullable(CAST(broken.g1 AS text)), 'sku = ' || quote_nullable(CAST(broken.g2 AS text))), ', and is never less than 0'),
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;
