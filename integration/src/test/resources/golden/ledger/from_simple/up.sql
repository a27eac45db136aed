ALTER TABLE ops.stock ADD COLUMN created_at timestamp with time zone DEFAULT now() NOT NULL;

ALTER TABLE ops.stock ADD COLUMN entry_id uuid DEFAULT gen_random_uuid() NOT NULL;

CREATE VIEW ops.stock_balances AS
SELECT warehouse,
    sku,
    sum(value) AS balance
   FROM ops.stock l
  GROUP BY warehouse, sku;

CREATE FUNCTION ops._protect_ops_stock_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'ops.stock'
        OR NOT (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = TG_RELID) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = 'ops.stock is a ledger: its rows stay as they are, and DELETE is refused',
            HINT = 'insert rows that correct the balance',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION ops._protect_ops_stock_truncate()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'ops.stock'
        OR NOT (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = TG_RELID) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = 'ops.stock is a ledger: its rows stay as they are, and TRUNCATE is refused',
            HINT = 'insert rows that correct the balance',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

CREATE FUNCTION ops._protect_ops_stock_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF current_setting('pgcraft.writer', true) IS DISTINCT FROM 'ops.stock'
        OR NOT (SELECT pg_has_role(c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = TG_RELID) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'object_not_in_prerequisite_state',
            MESSAGE = 'ops.stock is a ledger: its rows stay as they are, and UPDATE is refused',
            HINT = 'insert rows that correct the balance',
            SCHEMA = 'ops',
            TABLE = 'stock';
    END IF;
    RETURN NULL;
END
$function$;

CREATE TRIGGER _protect_ops_stock_delete BEFORE DELETE ON ops.stock FOR EACH STATEMENT EXECUTE FUNCTION ops._protect_ops_stock_delete();

COMMENT ON TRIGGER _protect_ops_stock_delete ON ops.stock IS 'pgcraft: closed; rows stay as they are';

CREATE TRIGGER _protect_ops_stock_truncate BEFORE TRUNCATE ON ops.stock FOR EACH STATEMENT EXECUTE FUNCTION ops._protect_ops_stock_truncate();

COMMENT ON TRIGGER _protect_ops_stock_truncate ON ops.stock IS 'pgcraft: closed; rows stay as they are';

CREATE TRIGGER _protect_ops_stock_update BEFORE UPDATE ON ops.stock FOR EACH STATEMENT EXECUTE FUNCTION ops._protect_ops_stock_update();

COMMENT ON TRIGGER _protect_ops_stock_update ON ops.stock IS 'pgcraft: closed; rows stay as they are';

DO $close$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT c.oid::regclass::text AS name,
            CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE p.grantee::regrole::text END AS who
        FROM pg_class c, LATERAL (
            SELECT c.relacl AS acl
            UNION ALL
            SELECT a.attacl FROM pg_attribute a WHERE a.attrelid = c.oid
        ) r, aclexplode(r.acl) p
        WHERE c.oid = ANY (ARRAY['ops.stock']::regclass[]) AND p.grantee <> c.relowner
            AND p.privilege_type IN ('TRIGGER', 'REFERENCES')
        GROUP BY c.oid, p.grantee
    LOOP
        EXECUTE format('REVOKE TRIGGER, REFERENCES ON TABLE %s FROM %s CASCADE', one.name, one.who);
    END LOOP;
END
$close$;
