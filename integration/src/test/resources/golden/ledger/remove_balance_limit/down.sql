SET LOCAL check_function_bodies = off;

CREATE TABLE ops.stock_warehouse_sku_kept (
    warehouse text,
    sku text,
    balance numeric NOT NULL,
    entries bigint NOT NULL
) WITH (fillfactor = '70');

COMMENT ON TABLE ops.stock_warehouse_sku_kept IS 'pgcraft: closed; balances of ops.stock';

CREATE OR REPLACE VIEW ops.stock_balances AS
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

CREATE UNIQUE INDEX uq__stock_warehouse_sku_kept__warehouse_sku ON ops.stock_warehouse_sku_kept USING btree (warehouse, sku) NULLS NOT DISTINCT;

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

COMMENT ON FUNCTION ops.ops_stock_keep_warehouse_sku() IS 'pgcraft: closed; keeps the balances of ops.stock';

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

REVOKE EXECUTE ON ROUTINE ops.ops_stock_keep_warehouse_sku() FROM public;

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
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops.ops_stock_keep_warehouse_sku()', 'ops._fill_ops_stock_warehouse_sku()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
