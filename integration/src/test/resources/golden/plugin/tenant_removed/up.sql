DO $policies$
BEGIN
    IF pg_catalog.row_security_active('shop.customers') THEN
        ALTER TABLE shop.customers NO FORCE ROW LEVEL SECURITY;
    END IF;
    IF pg_catalog.row_security_active('shop.orders') THEN
        ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers
            GROUP BY id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers have the same id as another (pk__customers__id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers
            GROUP BY email HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers have the same email as another (uq__customers__email is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers
            WHERE lower(name) IS NOT NULL
            GROUP BY lower(name) HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers have the same lower(name) as another (uq_customers_lower_name is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.orders
            GROUP BY id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders have the same id as another (pk__orders__id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM shop.orders AS source
        WHERE source.customer_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM shop.customers AS target WHERE target.id = source.customer_id)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders point by customer_id to no row of shop.customers (fk__orders__customer_id__customers): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

DO $policies$
BEGIN
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'shop.customers'::regclass) THEN
        ALTER TABLE shop.customers FORCE ROW LEVEL SECURITY;
    END IF;
    IF NOT (SELECT c.relforcerowsecurity FROM pg_catalog.pg_class c WHERE c.oid = 'shop.orders'::regclass) THEN
        ALTER TABLE shop.orders FORCE ROW LEVEL SECURITY;
    END IF;
END
$policies$;

SET ROLE keeper;

DROP POLICY tenant_only ON shop.customers;

DROP POLICY tenant_rows ON shop.customers;

DROP POLICY tenant_only ON shop.orders;

DROP POLICY tenant_rows ON shop.orders;

ALTER TABLE shop.orders DROP CONSTRAINT fk__orders__customer_id__customers;

ALTER TABLE shop.customers DROP CONSTRAINT pk__customers__id;

ALTER TABLE shop.customers DROP CONSTRAINT uq__customers__email;

DROP INDEX shop.uq_customers_lower_name;

ALTER TABLE shop.customers DROP COLUMN tenant_id;

ALTER TABLE shop.orders DROP CONSTRAINT pk__orders__id;

DROP INDEX shop.ix__orders__customer_id;

ALTER TABLE shop.orders DROP COLUMN tenant_id;

DROP FUNCTION shop.current_tenant();

DROP TABLE shop.tenants;

ALTER TABLE shop.customers DISABLE ROW LEVEL SECURITY;

ALTER TABLE shop.customers NO FORCE ROW LEVEL SECURITY;

ALTER TABLE shop.customers ADD CONSTRAINT pk__customers__id PRIMARY KEY (id);

ALTER TABLE shop.customers ADD CONSTRAINT uq__customers__email UNIQUE (email);

CREATE UNIQUE INDEX uq_customers_lower_name ON shop.customers USING btree (lower(name));

ALTER TABLE shop.orders DISABLE ROW LEVEL SECURITY;

ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY;

ALTER TABLE shop.orders ADD CONSTRAINT pk__orders__id PRIMARY KEY (id);

CREATE INDEX ix__orders__customer_id ON shop.orders USING btree (customer_id);

ALTER TABLE shop.orders ADD CONSTRAINT fk__orders__customer_id__customers FOREIGN KEY (customer_id) REFERENCES shop.customers(id);

RESET ROLE;
