DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.wishes WHERE amount NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of ops.wishes are out of range in amount (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP FUNCTION ops._ops_stock_fulfil_rows(text);

ALTER TABLE ops.wishes
    ALTER COLUMN amount TYPE integer;

CREATE FUNCTION ops._ops_stock_fulfil_rows(p_warehouse text)
 RETURNS TABLE(warehouse text, value bigint)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH input AS (
          SELECT _ops_stock_fulfil_rows.p_warehouse AS warehouse
         )
  SELECT r.warehouse,
     r.value
    FROM ( SELECT w.warehouse,
             sum(w.amount) AS value
            FROM ops.wishes w
           WHERE (w.warehouse = _ops_stock_fulfil_rows.p_warehouse)
           GROUP BY w.warehouse) r;
END;

COMMENT ON FUNCTION ops._ops_stock_fulfil_rows(text) IS 'pgcraft: closed; a query of event fulfil of ops.stock';

REVOKE EXECUTE ON ROUTINE ops._ops_stock_fulfil_rows(text) FROM public;

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
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['ops._ops_stock_fulfil_rows(text)']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;
