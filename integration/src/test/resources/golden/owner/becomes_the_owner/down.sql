DO $pgcraft$
DECLARE
    role_name text := 'app';
BEGIN
    IF NOT pg_catalog.pg_has_role(role_name,
        CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
            THEN 'MEMBER' ELSE 'SET' END)
    THEN
        EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
END
$pgcraft$;

ALTER MATERIALIZED VIEW shop.sums OWNER TO app;

ALTER TYPE shop.state OWNER TO app;

ALTER STATISTICS shop.pairs OWNER TO app;

ALTER ROUTINE shop.one() OWNER TO app;

ALTER SEQUENCE shop.numbers OWNER TO app;

ALTER ROUTINE shop.nothing() OWNER TO app;

ALTER TABLE shop.notes OWNER TO app;

ALTER VIEW shop.cheap OWNER TO app;

ALTER SCHEMA shop OWNER TO SESSION_USER;

ALTER TABLE shop.products OWNER TO SESSION_USER;

GRANT SELECT, INSERT ON shop.products TO app;

GRANT USAGE ON SCHEMA shop TO app;

DO $pgcraft$
DECLARE
    role_name text := 'app';
BEGIN
    EXECUTE pg_catalog.format('REVOKE CREATE ON DATABASE %I FROM %I', current_database(), role_name);
END
$pgcraft$;
