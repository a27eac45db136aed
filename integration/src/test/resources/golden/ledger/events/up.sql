SET LOCAL check_function_bodies = off;

DROP FUNCTION ops._ops_stock_reconcile_rows(text, text, bigint);

DROP FUNCTION ops.ops_stock_adjust(text, text, bigint, text);

DROP FUNCTION ops.ops_stock_reconcile(text, text, bigint, text);

CREATE TABLE ops.stock_warehouse_kept (
    warehouse text,
    balance numeric NOT NULL,
    entries bigint NOT NULL
) WITH (fillfactor = '70');

COMMENT ON TABLE ops.stock_warehouse_kept IS 'pgcraft: closed; balances of ops.stock';

CREATE UNIQUE INDEX uq__stock_warehouse_kept__warehouse ON ops.stock_warehouse_kept USING btree (warehouse) NULLS NOT DISTINCT;

CREATE FUNCTION ops._fill_ops_stock_warehouse()
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
        SELECT FROM unnest(ARRAY['ops.stock_warehouse_kept']::regclass[]) AS k (id) LEFT JOIN pg_class AS c ON c.oid = k.id
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
    LOCK TABLE ops.stock_warehouse_kept IN SHARE ROW EXCLUSIVE MODE;
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_kept) THEN
        INSERT INTO ops.stock_warehouse_kept (warehouse, balance, entries)
        SELECT l.warehouse, CAST(sum(l.value) AS numeric), count(*)
        FROM ops.stock AS l
        WHERE l.xmin <> ALL (filling.own)
        GROUP BY l.warehouse
        ORDER BY l.warehouse
        ON CONFLICT (warehouse) DO NOTHING;
    END IF;
END
$function$;

COMMENT ON FUNCTION ops._fill_ops_stock_warehouse() IS 'pgcraft: closed; begins the balances of ops.stock';

CREATE FUNCTION ops._ops_stock_reconcile_existing(p_warehouse text, p_value bigint)
 RETURNS TABLE(warehouse text, value bigint)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH input AS (
          SELECT _ops_stock_reconcile_existing.p_warehouse AS warehouse,
             _ops_stock_reconcile_existing.p_value AS value
         )
  SELECT r.warehouse,
     r.value
    FROM ( SELECT l.warehouse,
             sum(l.value) AS value
            FROM ops.stock l
           WHERE (l.warehouse = _ops_stock_reconcile_existing.p_warehouse)
           GROUP BY l.warehouse) r;
END;

COMMENT ON FUNCTION ops._ops_stock_reconcile_existing(text, bigint) IS 'pgcraft: closed; a query of event reconcile of ops.stock';

CREATE FUNCTION ops._ops_stock_reconcile_rows(p_warehouse text, p_value bigint)
 RETURNS TABLE(warehouse text, reason text, value bigint)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH input AS (
          SELECT _ops_stock_reconcile_rows.p_warehouse AS warehouse,
             _ops_stock_reconcile_rows.p_value AS value
         )
  SELECT r.warehouse,
     r.reason,
     r.value
    FROM ( SELECT input.warehouse,
             _ops_stock_reconcile_rows.p_warehouse AS reason,
             input.value
            FROM input) r;
END;

COMMENT ON FUNCTION ops._ops_stock_reconcile_rows(text, bigint) IS 'pgcraft: closed; a query of event reconcile of ops.stock';

CREATE FUNCTION ops.ops_stock_adjust(p_warehouse text, p_sku text, p_value bigint, p_reason text, p_idempotency_key text DEFAULT NULL::text)
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
        payload := sha256(convert_to(CAST(jsonb_build_array('adjust', ops_stock_adjust.p_warehouse, ops_stock_adjust.p_sku, ops_stock_adjust.p_value, ops_stock_adjust.p_reason) AS text), 'UTF8'));
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
        INSERT INTO ops.stock AS l (entry_id, warehouse, sku, value, reason, idempotency_key)
        SELECT event.entry, r.warehouse, r.sku, r.value, r.reason, ops_stock_adjust.p_idempotency_key
        FROM (SELECT ops_stock_adjust.p_warehouse AS warehouse, ops_stock_adjust.p_sku AS sku, ops_stock_adjust.p_value AS value, ops_stock_adjust.p_reason AS reason) AS r
        RETURNING l.*;
    UPDATE ops.stock_keys AS k SET open = false WHERE k.key = ops_stock_adjust.p_idempotency_key AND k.open;
END
$function$;

CREATE FUNCTION ops.ops_stock_keep_warehouse()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    broken record;
BEGIN
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_kept) THEN
        PERFORM ops._fill_ops_stock_warehouse();
    END IF;
    INSERT INTO ops.stock_warehouse_kept AS k (warehouse, balance, entries)
        SELECT a.warehouse, CAST(sum(a.value) AS numeric), count(*)
        FROM added AS a
        GROUP BY a.warehouse
        ORDER BY a.warehouse
        ON CONFLICT (warehouse) DO UPDATE
            SET balance = k.balance + excluded.balance, entries = k.entries + excluded.entries;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION ops.ops_stock_keep_warehouse() IS 'pgcraft: closed; keeps the balances of ops.stock';

CREATE FUNCTION ops.ops_stock_reconcile(p_warehouse text, p_value bigint, p_idempotency_key text DEFAULT NULL::text)
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
    locked ops.stock_warehouse_kept[];
BEGIN
    IF ops_stock_reconcile.p_idempotency_key IS NOT NULL THEN
        payload := sha256(convert_to(CAST(jsonb_build_array('reconcile', ops_stock_reconcile.p_warehouse, ops_stock_reconcile.p_value) AS text), 'UTF8'));
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
    IF NOT EXISTS (SELECT FROM ops.stock_warehouse_kept) THEN
        PERFORM ops._fill_ops_stock_warehouse();
    END IF;
    WITH desired AS (
        SELECT r.warehouse, r.reason, r.value FROM ops._ops_stock_reconcile_rows(ops_stock_reconcile.p_warehouse, ops_stock_reconcile.p_value) AS r
    ), existing AS (
        SELECT r.warehouse, r.value FROM ops._ops_stock_reconcile_existing(ops_stock_reconcile.p_warehouse, ops_stock_reconcile.p_value) AS r
    ), taken AS (
        INSERT INTO ops.stock_warehouse_kept AS k (warehouse, balance, entries)
        SELECT d.warehouse, 0, 0
        FROM (SELECT warehouse FROM desired UNION ALL SELECT warehouse FROM existing) AS d
        GROUP BY d.warehouse
        ORDER BY d.warehouse
        ON CONFLICT (warehouse) DO UPDATE SET balance = k.balance
        RETURNING k AS group_row
    )
    SELECT array_agg(t.group_row) INTO locked FROM taken AS t;
    RETURN QUERY
        WITH desired AS (
        SELECT r.warehouse, r.reason, r.value FROM ops._ops_stock_reconcile_rows(ops_stock_reconcile.p_warehouse, ops_stock_reconcile.p_value) AS r
    ), existing AS (
        SELECT r.warehouse, r.value FROM ops._ops_stock_reconcile_existing(ops_stock_reconcile.p_warehouse, ops_stock_reconcile.p_value) AS r
    )
        INSERT INTO ops.stock AS l (entry_id, warehouse, value, reason, idempotency_key)
        SELECT event.entry, c.g1, c.v, c.x1, ops_stock_reconcile.p_idempotency_key
        FROM (
            SELECT u.g1, sum(u.wanted) - sum(u.held) AS v, (array_agg(u.x1) FILTER (WHERE NOT u.mine))[1] AS x1
            FROM (
                SELECT CAST(CAST(d.value AS bigint) AS numeric) AS wanted, CAST(0 AS numeric) AS held, true AS meant, false AS mine, d.warehouse AS g1, d.reason AS x1
                FROM desired AS d WHERE d.value IS NOT NULL
                UNION ALL
                SELECT CAST(0 AS numeric), CAST(0 AS numeric), false, true, k.warehouse AS g1, NULL AS x1
                FROM unnest(event.locked) AS k
                UNION ALL
                SELECT CAST(0 AS numeric), CAST(e.value AS numeric), true, false, e.warehouse AS g1, NULL AS x1
                FROM existing AS e WHERE e.value IS NOT NULL
            ) AS u
            GROUP BY u.g1
            HAVING bool_or(u.mine) AND bool_or(u.meant) AND sum(u.wanted) - sum(u.held) <> 0
        ) AS c
        ORDER BY c.g1
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

CREATE TRIGGER ops_stock_keep_warehouse AFTER INSERT ON ops.stock REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_keep_warehouse();

REVOKE EXECUTE ON ROUTINE ops._fill_ops_stock_warehouse() FROM public;

REVOKE EXECUTE ON ROUTINE ops._ops_stock_reconcile_existing(text, bigint) FROM public;

REVOKE EXECUTE ON ROUTINE ops._ops_stock_reconcile_rows(text, bigint) FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_adjust(text, text, bigint, text, text) FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_keep_warehouse() FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_reconcile(text, bigint, text) FROM public;

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
            WHERE c.oid = ANY (ARRAY['ops.stock_warehouse_kept']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops._fill_ops_stock_warehouse()', 'ops._ops_stock_reconcile_existing(text, bigint)', 'ops._ops_stock_reconcile_rows(text, bigint)', 'ops.ops_stock_keep_warehouse()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
