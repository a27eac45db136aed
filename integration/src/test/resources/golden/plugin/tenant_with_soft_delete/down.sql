DO $policies$
BEGIN
    IF pg_catalog.row_security_active('shop.customers_all') THEN
        ALTER TABLE shop.customers_all NO FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers_all
            WHERE lower(name) IS NOT NULL
            GROUP BY tenant_id, lower(name) HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers_all have the same tenant_id, lower(name) as another (uq_customers_lower_name is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers_all
            GROUP BY tenant_id, email HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers_all have the same tenant_id, email as another (uq__customers__email is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $policies$
BEGIN
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'shop.customers_all'::regclass) THEN
        ALTER TABLE shop.customers_all FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

SET ROLE keeper;

DROP TRIGGER shop_customers_delete ON shop.customers;

DROP FUNCTION shop.shop_customers_delete();

DROP VIEW shop.customers_deleted;

DROP VIEW shop.customers;

DROP INDEX shop.uq_customers_lower_name;

DROP INDEX shop.uq__customers__email;

ALTER SEQUENCE shop.customers_all_id_seq RENAME TO customers_id_seq;

ALTER TABLE shop.customers_all DROP COLUMN deleted_at;

COMMENT ON TABLE shop.customers_all IS NULL;

CREATE UNIQUE INDEX uq_customers_lower_name ON shop.customers_all USING btree (tenant_id, lower(name));

ALTER TABLE shop.customers_all ADD CONSTRAINT uq__customers__email UNIQUE (tenant_id, email);

ALTER TABLE shop.customers_all RENAME CONSTRAINT customers_all_tenant_id_not_null TO customers_tenant_id_not_null;

ALTER TABLE shop.customers_all RENAME CONSTRAINT customers_all_name_not_null TO customers_name_not_null;

ALTER TABLE shop.customers_all RENAME CONSTRAINT customers_all_id_not_null TO customers_id_not_null;

ALTER TABLE shop.customers_all RENAME CONSTRAINT customers_all_email_not_null TO customers_email_not_null;

ALTER TABLE shop.customers_all RENAME TO customers;

RESET ROLE;
