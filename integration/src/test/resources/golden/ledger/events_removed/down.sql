SET LOCAL check_function_bodies = off;

CREATE TABLE ops.stock_warehouse_sku_kept (
    warehouse text,
    sku text,
    balance numeric NOT NULL,
    entries bigint NOT NULL
) WITH (fillfactor = '70');

COMMENT ON TABLE ops.stock_warehouse_sku_kept IS 'pgcraft: closed; balances of ops.stock';

CREATE UNIQUE INDEX uq__stock_warehouse_sku_kept__warehouse_sku ON ops.stock_warehouse_sku_kept USING btree (warehouse, sku) NULLS NOT DISTINCT;

CREATE FUNCTION ops.ops_stock_reconcile(p_warehouse text, p_sku text, p_value bigint)
 RETURNS SETOF ops.stock
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
<<event>>
DECLARE
    entry uuid := gen_random_uuid();
    locked ops.stock_warehouse_sku_kept[];
BEGIN
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
        INSERT INTO ops.stock AS l (entry_id, warehouse, sku, value)
        SELECT event.entry, c.g1, c.g2, c.v
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
EXCEPTION WHEN numeric_value_out_of_range THEN
    RAISE EXCEPTION USING
        ERRCODE = 'numeric_value_out_of_range',
        MESSAGE = concat('event reconcile of ops.stock needs a value that does not fit: ', SQLERRM),
        SCHEMA = 'ops',
        TABLE = 'stock';
END
$function$;

CREATE FUNCTION ops.ops_stock_keep_warehouse_sku()
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
    INSERT INTO ops.stock_warehouse_sku_kept AS k (warehouse, sku, balance, entries)
        SELECT a.warehouse, a.sku, CAST(sum(a.value) AS numeric), count(*)
        FROM added AS a
        GROUP BY a.warehouse, a.sku
        ORDER BY a.warehouse, a.sku
        ON CONFLICT (warehouse, sku) DO UPDATE
            SET balance = k.balance + excluded.balance, entries = k.entries + excluded.entries;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION ops.ops_stock_keep_warehouse_sku() IS 'pgcraft: closed; keeps the balances of ops.stock';

CREATE FUNCTION ops.ops_stock_adjust(p_warehouse text, p_sku text, p_value bigint)
 RETURNS SETOF ops.stock
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
<<event>>
DECLARE
    entry uuid := gen_random_uuid();
BEGIN
    RETURN QUERY
        INSERT INTO ops.stock AS l (entry_id, warehouse, sku, value)
        SELECT event.entry, r.warehouse, r.sku, r.value
        FROM (SELECT ops_stock_adjust.p_warehouse AS warehouse, ops_stock_adjust.p_sku AS sku, ops_stock_adjust.p_value AS value) AS r
        RETURNING l.*;
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

CREATE FUNCTION ops._fill_ops_stock_warehouse_sku()
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

COMMENT ON FUNCTION ops._fill_ops_stock_warehouse_sku() IS 'pgcraft: closed; begins the balances of ops.stock';

CREATE TRIGGER ops_stock_keep_warehouse_sku AFTER INSERT ON ops.stock REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_keep_warehouse_sku();

REVOKE EXECUTE ON ROUTINE ops.ops_stock_reconcile(text, text, bigint) FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_keep_warehouse_sku() FROM public;

REVOKE EXECUTE ON ROUTINE ops.ops_stock_adjust(text, text, bigint) FROM public;

REVOKE EXECUTE ON ROUTINE ops._ops_stock_reconcile_rows(text, text, bigint) FROM public;

REVOKE EXECUTE ON ROUTINE ops._fill_ops_stock_warehouse_sku() FROM public;

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
            WHERE c.oid = ANY (ARRAY['ops.stock_warehouse_sku_kept']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops.ops_stock_keep_warehouse_sku()', 'ops._ops_stock_reconcile_rows(text, text, bigint)', 'ops._fill_ops_stock_warehouse_sku()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
