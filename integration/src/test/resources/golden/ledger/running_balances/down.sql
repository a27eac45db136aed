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

CREATE OR REPLACE FUNCTION ops._fill_ops_stock_warehouse_sku()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
<<filling>>
DECLARE
    mine xid8 := pg_current_xact_id();
    since integer := age(CAST(filling.mine AS xid));
    own xid[] := '{}';
    one record;
BEGIN
    IF EXISTS (
        SELECT FROM unnest(ARRAY['ops.stock_warehouse_sku_kept']::regclass[]) AS k (id) LEFT JOIN pg_class AS c ON c.oid = k.id
        WHERE c.relfilenode IS DISTINCT FROM pg_relation_filenode(k.id)
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'serialization_failure',
            MESSAGE = 'balances of ops.stock have begun anew since the transaction did',
            HINT = 'try the transaction again',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    FOR one IN SELECT DISTINCT l.xmin AS id FROM ops.stock AS l WHERE age(l.xmin) <= filling.since LOOP
        BEGIN
            IF pg_xact_status(CAST(CAST(CAST(CAST(filling.mine AS text) AS numeric)
                + filling.since - age(filling.one.id) AS text) AS xid8)) = 'in progress' THEN
                own := filling.own || filling.one.id;
            END IF;
        EXCEPTION WHEN invalid_parameter_value THEN
            NULL;
        END;
    END LOOP;
    IF NOT EXISTS (SELECT FROM ops.stock AS l WHERE l.xmin <> ALL (filling.own)) THEN
        RETURN;
    END IF;
    LOCK TABLE ops.stock_warehouse_sku_kept IN SHARE ROW EXCLUSIVE MODE;
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_sku_kept) THEN
        INSERT INTO ops.stock_warehouse_sku_kept (warehouse, sku, balance, entries)
        SELECT l.warehouse, l.sku, CAST(sum(l.value) AS numeric), count(*)
        FROM ops.stock AS l
        WHERE l.xmin <> ALL (filling.own)
        GROUP BY l.warehouse, l.sku
        ORDER BY l.warehouse, l.sku
        ON CONFLICT (warehouse, sku) DO NOTHING;
    END IF;
END
$function$;

DROP VIEW ops.stock_running_balances;

CREATE OR REPLACE VIEW ops.stock_latest AS
SELECT DISTINCT ON (warehouse, sku) id,
    entry_id,
    warehouse,
    sku,
    reason,
    value,
    created_at
   FROM ops.stock l
  ORDER BY warehouse, sku, created_at DESC, id DESC;

DROP TABLE ops.stock_warehouse_sku_running;

ALTER TABLE ops.stock_warehouse_sku_kept DROP COLUMN moment;

ALTER TABLE ops.stock_warehouse_sku_kept DROP COLUMN last_key_1;

CREATE INDEX ix__stock__warehouse_sku_created_at_id ON ops.stock USING btree (warehouse, sku, created_at DESC, id DESC);
