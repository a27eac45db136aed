SET LOCAL check_function_bodies = off;

ALTER TABLE ops.stock ADD COLUMN idempotency_key text;

CREATE INDEX ix__stock__idempotency_key ON ops.stock USING btree (idempotency_key) WHERE (idempotency_key IS NOT NULL);

CREATE TABLE ops.stock_keys (
    key text NOT NULL,
    payload bytea,
    open boolean NOT NULL,
    CONSTRAINT pk__stock_keys__key PRIMARY KEY (key)
);

COMMENT ON TABLE ops.stock_keys IS 'pgcraft: closed; keys under which something was done in ops.stock';

CREATE FUNCTION ops.ops_stock_claim_keys()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
DECLARE
    used text;
BEGIN
    IF EXISTS (SELECT FROM added AS a WHERE a.idempotency_key IS NOT NULL) THEN
        WITH given AS (
            SELECT DISTINCT a.idempotency_key AS key FROM added AS a WHERE a.idempotency_key IS NOT NULL
        ), noted AS (
            INSERT INTO ops.stock_keys AS k (key, open)
            SELECT g.key, false FROM given AS g ORDER BY g.key
            ON CONFLICT (key) DO UPDATE SET open = false WHERE k.open
            RETURNING k.key
        )
        SELECT g.key INTO used FROM given AS g
        WHERE NOT EXISTS (SELECT FROM noted AS n WHERE n.key = g.key)
        LIMIT 1;
        IF FOUND THEN
            RAISE EXCEPTION USING
                ERRCODE = 'unique_violation',
                MESSAGE = concat('key ', quote_literal(used), ' was used in ops.stock already'),
                SCHEMA = 'ops',
                TABLE = 'stock';
        END IF;
    END IF;
    RETURN NULL;
END
$function$;

COMMENT ON FUNCTION ops.ops_stock_claim_keys() IS 'pgcraft: closed; notes the keys of ops.stock';

CREATE TRIGGER ops_stock_claim_keys AFTER INSERT ON ops.stock REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ops.ops_stock_claim_keys();

REVOKE EXECUTE ON ROUTINE ops.ops_stock_claim_keys() FROM public;

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
            WHERE c.oid = ANY (ARRAY['ops.stock_keys']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops.ops_stock_claim_keys()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
