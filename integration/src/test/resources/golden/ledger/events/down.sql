SET LOCAL check_function_bodies = off;

DROP TRIGGER ops_stock_keep_warehouse ON ops.stock;

DROP FUNCTION ops.ops_stock_reconcile(text, bigint, text);

DROP FUNCTION ops.ops_stock_keep_warehouse();

DROP FUNCTION ops.ops_stock_adjust(text, text, bigint, text, text);

DROP FUNCTION ops._ops_stock_reconcile_rows(text, bigint);

DROP FUNCTION ops._ops_stock_reconcile_existing(text, bigint);

DROP FUNCTION ops._fill_ops_stock_warehouse();

DROP TABLE ops.stock_warehouse_kept;

CREATE FUNCTION ops.ops_stock_reconcile(p_warehouse text, p_sku text, p_value bigint, p_idempotency_key text DEFAULT NULL::text)
 RETURNS SETOF ops.stock
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
<<event>>
DECLARE
    entry uuid := gen_random_uuid();
    payload bytea;
    locked ops.stock_warehouse_sku_kept[];
BEGIN
    IF ops_stock_reconcile.p_idempotency_key IS NOT NULL THEN
        payload := sha256(convert_to(CAST(jsonb_build_array('reconcile', ops_stock_reconcile.p_warehouse, ops_stock_reconcile.p_sku, ops_stock_reconcile.p_value) AS text), 'UTF8'));
        INSERT INTO ops.stock_keys AS k (key, payload, open)
        VALUES (ops_stock_reconcile.p_idempotency_key, event.payload, true)
        ON CONFLICT (key) DO NOTHING;
        IF NOT FOUND THEN
            IF NOT EXISTS (SELECT FROM ops.stock_keys AS k WHERE k.key = ops_stock_reconcile.p_idempotency_key AND k.payload = event.payload) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'unique_violation',
                    MESSAGE = concat('key ', quote_literal(ops_stock_reconcile.p_idempotency_key), ' was used in ops.stock for something else'),
                    SCHEMA = 'ops',
                    TABLE = 'stock';
            END IF;
            RETURN QUERY SELECT l.* FROM ops.stock AS l WHERE l.idempotency_key = ops_stock_reconcile.p_idempotency_key ORDER BY l.id;
            RETURN;
        END IF;
    END IF;
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_sku_kept) THEN
        PERFORM ops._fill_ops_stock_warehouse_sku();
    END IF;
    WITH desired AS (
        SELECT r.warehouse, r.sku, r.value FROM ops._ops_stock_reconcile_rows(ops_stock_reconcile.p_warehouse, ops_stock_reconcile.p_sku, ops_stock_reconcile.p_value) AS r
    ), taken AS (
        INSERT INTO ops.stock_warehouse_sku_kept AS k (warehouse, sku, balance, entries)
        SELECT d.warehouse, d.sku, 0, 0
        FROM (SELECT warehouse, sku FROM desired) AS d
        GROUP BY d.warehouse, d.sku
        ORDER BY d.warehouse, d.sku
        ON CONFLICT (warehouse, sku) DO UPDATE SET balance = k.balance
        RETURNING k AS group_row
    )
    SELECT array_agg(t.group_row) INTO locked FROM taken AS t;
    RETURN QUERY
        WITH desired AS (
        SELECT r.warehouse, r.sku, r.value FROM ops._ops_stock_reconcile_rows(ops_stock_reconcile.p_warehouse, ops_stock_reconcile.p_sku, ops_stock_reconcile.p_value) AS r
    )
        INSERT INTO ops.stock AS l (entry_id, warehouse, sku, value, idempotency_key)
        SELECT event.entry, c.g1, c.g2, c.v, ops_stock_reconcile.p_idempotency_key
        FROM (
            SELECT u.g1, u.g2, sum(u.wanted) - sum(u.held) AS v
            FROM (
                SELECT CAST(CAST(d.value AS bigint) AS numeric) AS wanted, CAST(0 AS numeric) AS held, true AS meant, false AS mine, d.warehouse AS g1, d.sku AS g2
                FROM desired AS d WHERE d.value IS NOT NULL
                UNION ALL
                SELECT CAST(0 AS numeric), k.balance, false, true, k.warehouse AS g1, k.sku AS g2
                FROM unnest(event.locked) AS k
            ) AS u
            GROUP BY u.g1, u.g2
            HAVING bool_or(u.mine) AND bool_or(u.meant) AND sum(u.wanted) - sum(u.held) <> 0
        ) AS c
        ORDER BY c.g1, c.g2
        RETURNING l.*;
    UPDATE ops.stock_keys AS k SET open = false WHERE k.key = ops_stock_reconcile.p_idempotency_key AND k.open;
EXCEPTION WHEN numeric_value_out_of_range THEN
    RAISE EXCEPTION USING
        ERRCODE = 'numeric_value_out_of_range',
        MESSAGE = concat('event reconcile of ops.stock needs a value that does not fit: ', SQLERRM),
        SCHEMA = 'ops',
        TABLE = 'stock';
END
$function$;

CREATE FUNCTION ops.ops_stock_adjust(p_warehouse text, p_sku text, p_value bigint, p_idempotency_key text DEFAULT NULL::text)
 RETURNS SETOF ops.stock
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
<<event>>
DECLARE
    entry uuid := gen_random_uuid();
    payload bytea;
BEGIN
    IF ops_stock_adjust.p_idempotency_key IS NOT NULL THEN
        payload := sha256(convert_to(CAST(jsonb_build_array('adjust', ops_stock_adjust.p_warehouse, ops_stock_adjust.p_sku, ops_stock_adjust.p_value) AS text), 'UTF8'));
        INSERT INTO ops.stock_keys AS k (key, payload, open)
        VALUES (ops_stock_adjust.p_idempotency_key, event.payload, true)
        ON CONFLICT (key) DO NOTHING;
        IF NOT FOUND THEN
            IF NOT EXISTS (SELECT FROM ops.stock_keys AS k WHERE k.key = ops_stock_adjust.p_idempotency_key AND k.payload = event.payload) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'unique_violation',
                    MESSAGE = concat('key ', quote_literal(ops_stock_adjust.p_idempotency_key), ' was used in ops.stock for something else'),
                    SCHEMA = 'ops',
                    TABLE = 'stock';
            END IF;
            RETURN QUERY SELECT l.* FROM ops.stock AS l WHERE l.idempotency_key = ops_stock_adjust.p_idempotency_key ORDER BY l.id;
            RETURN;
        END IF;
    END IF;
    RETURN QUERY
        INSERT INTO ops.stock AS l (entry_id, warehouse, sku, value, idempotency_key)
        SELECT event.entry, r.warehouse, r.sku, r.value, ops_stock_adjust.p_idempotency_key
        FROM (SELECT ops_stock_adjust.p_warehouse AS warehouse, ops_stock_adjust.p_sku AS sku, ops_stock_adjust.p_value AS value) AS r
        RETURNING l.*;
    UPDATE ops.stock_keys AS k SET open = false WHERE k.key = ops_stock_adjust.p_idempotency_key AND k.open;
END
$function$;

CREATE FUNCTION ops._ops_stock_reconcile_rows(p_warehouse text, p_sku text, p_value bigint)
 RETURNS TABLE(warehouse text, sku text, value bigint)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH input AS (
          SELECT _ops_stock_reconcile_rows.p_warehouse AS warehouse,
             _ops_stock_reconcile_rows.p_sku AS sku,
             _ops_stock_reconcile_rows.p_value AS value
         )
  SELECT r.warehouse,
     r.sku,
     r.value
    FROM ( SELECT input.warehouse,
             input.sku,
             input.value
            FROM input) r;
END;

COMMENT ON FUNCTION ops._ops_stock_reconcile_rows(text, text, bigint) IS 'pgcraft: closed; a query of event reconcile of ops.stock';

REVOKE EXECUTE ON ROUTINE ops.ops_stock_reconcile(text, text, bigint, text) FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_adjust(text, text, bigint, text) FROM public;

REVOKE EXECUTE ON ROUTINE ops._ops_stock_reconcile_rows(text, text, bigint) FROM public;

DO $close$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT o.kind, o.name, CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END AS who
        FROM (
            SELECT 'TABLE' AS kind, c.oid::regclass::text AS name, r.acl, c.relowner AS owner
            FROM pg_class c, LATERAL (
                SELECT c.relacl AS acl
                UNION ALL
                SELECT a.attacl FROM pg_attribute a WHERE a.attrelid = c.oid
            ) r
            WHERE c.oid = ANY (ARRAY[]::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops._ops_stock_reconcile_rows(text, text, bigint)']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
