SET ROLE keeper;

ALTER TABLE shop.customers RENAME TO customers_all;

ALTER TABLE shop.customers_all RENAME CONSTRAINT customers_email_not_null TO customers_all_email_not_null;

ALTER TABLE shop.customers_all RENAME CONSTRAINT customers_id_not_null TO customers_all_id_not_null;

ALTER TABLE shop.customers_all RENAME CONSTRAINT customers_name_not_null TO customers_all_name_not_null;

ALTER TABLE shop.customers_all RENAME CONSTRAINT customers_tenant_id_not_null TO customers_all_tenant_id_not_null;

ALTER TABLE shop.customers_all DROP CONSTRAINT uq__customers__email;

DROP INDEX shop.uq_customers_lower_name;

COMMENT ON TABLE shop.customers_all IS 'pgcraft: closed; the rows of shop.customers';

ALTER TABLE shop.customers_all ADD COLUMN deleted_at timestamp with time zone;

COMMENT ON COLUMN shop.customers_all.deleted_at IS 'when it was deleted; it lives where this is empty';

ALTER SEQUENCE shop.customers_id_seq RENAME TO customers_all_id_seq;

CREATE UNIQUE INDEX uq__customers__email ON shop.customers_all USING btree (tenant_id, email) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX uq_customers_lower_name ON shop.customers_all USING btree (tenant_id, lower(name)) WHERE (deleted_at IS NULL);

CREATE VIEW shop.customers AS
SELECT id,
    tenant_id,
    name,
    email
   FROM shop.customers_all
  WHERE (deleted_at IS NULL);

CREATE VIEW shop.customers_deleted AS
SELECT id,
    tenant_id,
    name,
    email,
    deleted_at
   FROM shop.customers_all
  WHERE (deleted_at IS NOT NULL);

COMMENT ON VIEW shop.customers_deleted IS 'deleted rows of shop.customers';

CREATE FUNCTION shop.shop_customers_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    UPDATE shop.customers_all SET deleted_at = now()
    WHERE (tenant_id, id) = (OLD.tenant_id, OLD.id) AND deleted_at IS NULL
        AND ROW(id, tenant_id, name, email)::record OPERATOR(pg_catalog.*=) ROW(OLD.id, OLD.tenant_id, OLD.name, OLD.email)::record;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    RETURN OLD;
END
$function$;

COMMENT ON FUNCTION shop.shop_customers_delete() IS 'pgcraft: closed; deletes rows of shop.customers';

CREATE TRIGGER shop_customers_delete INSTEAD OF DELETE ON shop.customers FOR EACH ROW EXECUTE FUNCTION shop.shop_customers_delete();

REVOKE EXECUTE ON ROUTINE shop.shop_customers_delete() FROM public;

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
            WHERE c.oid = ANY (ARRAY['shop.customers_all']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY['shop.shop_customers_delete()']::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;

RESET ROLE;
