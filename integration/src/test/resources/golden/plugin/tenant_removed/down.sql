SET ROLE keeper;

ALTER TABLE shop.orders DROP CONSTRAINT fk__orders__customer_id__customers;

DROP INDEX shop.ix__orders__customer_id;

ALTER TABLE shop.orders DROP CONSTRAINT pk__orders__id;

ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;

ALTER TABLE shop.orders FORCE ROW LEVEL SECURITY;

DROP INDEX shop.uq_customers_lower_name;

ALTER TABLE shop.customers DROP CONSTRAINT uq__customers__email;

ALTER TABLE shop.customers DROP CONSTRAINT pk__customers__id;

ALTER TABLE shop.customers ENABLE ROW LEVEL SECURITY;

ALTER TABLE shop.customers FORCE ROW LEVEL SECURITY;

CREATE TABLE shop.tenants (
    login name NOT NULL,
    tenant text NOT NULL,
    CONSTRAINT pk__tenants__login PRIMARY KEY (login)
);

COMMENT ON TABLE shop.tenants IS 'pgcraft: closed; whose each login is that is not the API''s';

CREATE FUNCTION shop.current_tenant()
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
BEGIN
    IF session_user = 'authenticator' THEN
        RETURN nullif(current_setting('request.jwt.claims', true), '')::json ->> 'tenant_id';
    END IF;
    RETURN (SELECT tenant FROM shop.tenants WHERE login = session_user);
END
$function$;

COMMENT ON FUNCTION shop.current_tenant() IS 'whose the session is';

ALTER TABLE shop.orders ADD COLUMN tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

ALTER TABLE shop.orders ALTER COLUMN tenant_id SET DEFAULT (shop.current_tenant())::uuid;

COMMENT ON COLUMN shop.orders.tenant_id IS 'whose row it is';

CREATE INDEX ix__orders__customer_id ON shop.orders USING btree (tenant_id, customer_id);

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.orders
            GROUP BY tenant_id, id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders have the same tenant_id, id as another (pk__orders__id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.orders ADD CONSTRAINT pk__orders__id PRIMARY KEY (tenant_id, id);

ALTER TABLE shop.customers ADD COLUMN tenant_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

ALTER TABLE shop.customers ALTER COLUMN tenant_id SET DEFAULT (shop.current_tenant())::uuid;

COMMENT ON COLUMN shop.customers.tenant_id IS 'whose row it is';

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers
            WHERE lower(name) IS NOT NULL
            GROUP BY tenant_id, lower(name) HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers have the same tenant_id, lower(name) as another (uq_customers_lower_name is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

CREATE UNIQUE INDEX uq_customers_lower_name ON shop.customers USING btree (tenant_id, lower(name));

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers
            GROUP BY tenant_id, email HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers have the same tenant_id, email as another (uq__customers__email is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.customers ADD CONSTRAINT uq__customers__email UNIQUE (tenant_id, email);

DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM shop.customers
            GROUP BY tenant_id, id HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.customers have the same tenant_id, id as another (pk__customers__id is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE shop.customers ADD CONSTRAINT pk__customers__id PRIMARY KEY (tenant_id, id);

DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM shop.orders AS source
        WHERE source.tenant_id IS NOT NULL AND source.customer_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM shop.customers AS target WHERE target.tenant_id = source.tenant_id AND target.id = source.customer_id)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders point by tenant_id, customer_id to no row of shop.customers (fk__orders__customer_id__customers): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

ALTER TABLE shop.orders ADD CONSTRAINT fk__orders__customer_id__customers FOREIGN KEY (tenant_id, customer_id) REFERENCES shop.customers(tenant_id, id);

CREATE POLICY tenant_rows ON shop.orders
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (shop.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (shop.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_rows ON shop.orders IS 'pgcraft: tenants apart; lets a tenant''s rows through';

CREATE POLICY tenant_only ON shop.orders
    AS RESTRICTIVE
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (shop.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (shop.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_only ON shop.orders IS 'pgcraft: tenants apart; lets nothing else through';

CREATE POLICY tenant_rows ON shop.customers
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (shop.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (shop.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_rows ON shop.customers IS 'pgcraft: tenants apart; lets a tenant''s rows through';

CREATE POLICY tenant_only ON shop.customers
    AS RESTRICTIVE
    FOR ALL
    TO public
    USING ((tenant_id = ( SELECT (shop.current_tenant())::uuid AS current_tenant)))
    WITH CHECK ((tenant_id = ( SELECT (shop.current_tenant())::uuid AS current_tenant)));

COMMENT ON POLICY tenant_only ON shop.customers IS 'pgcraft: tenants apart; lets nothing else through';

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
            WHERE c.oid = ANY (ARRAY['shop.tenants']::regclass[])
            UNION ALL
            SELECT 'FUNCTION', f.oid::regprocedure::text, f.proacl, f.proowner
            FROM pg_proc f WHERE f.oid = ANY (ARRAY[]::regprocedure[])
        ) o, aclexplode(o.acl) p
        WHERE p.grantee <> o.owner
        GROUP BY o.kind, o.name, p.grantee
    LOOP
        EXECUTE format('REVOKE ALL ON %s %s FROM %s CASCADE', one.kind, one.name, one.who);
    END LOOP;
END
$close$;

DO $tenants$
DECLARE
    owner text := (
        SELECT min(quote_ident(r.rolname))
        FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE c.oid = ANY (ARRAY['shop.customers', 'shop.orders']::regclass[]) AND (r.rolsuper OR r.rolbypassrls OR r.rolcanlogin)
    );
BEGIN
    IF owner IS NOT NULL THEN
        RAISE EXCEPTION 'role % owns tables that keep tenants apart, and policies do not bind it', owner
            USING HINT = 'ALTER ROLE ' || owner || ' NOLOGIN NOSUPERUSER NOBYPASSRLS';
    END IF;
END
$tenants$;

RESET ROLE;
