DO $pgcraft$
DECLARE
    role_name text := 'shop_owner';
BEGIN
    IF NOT (pg_catalog.has_database_privilege(current_database(), 'CONNECT WITH GRANT OPTION')
        AND pg_catalog.has_database_privilege(current_database(), 'CREATE WITH GRANT OPTION')) THEN
        RAISE EXCEPTION '% may not grant CONNECT, CREATE on database %', current_user, current_database()
            USING HINT = 'its owner can let it: GRANT CONNECT, CREATE ON DATABASE name TO login WITH GRANT OPTION';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        EXECUTE pg_catalog.format('CREATE ROLE %I', role_name);
        EXECUTE pg_catalog.format('COMMENT ON ROLE %I IS %L', role_name, 'pgcraft:project');
    END IF;
    EXECUTE pg_catalog.format('GRANT CONNECT, CREATE ON DATABASE %I TO %I', current_database(), role_name);
    IF NOT pg_catalog.pg_has_role(role_name,
        CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
            THEN 'MEMBER' ELSE 'SET' END)
    THEN
        EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
END
$pgcraft$;

ALTER MATERIALIZED VIEW shop.sums OWNER TO house_owner;

ALTER TYPE shop.state OWNER TO house_owner;

ALTER STATISTICS shop.pairs OWNER TO house_owner;

ALTER ROUTINE shop.one() OWNER TO house_owner;

ALTER SEQUENCE shop.numbers OWNER TO house_owner;

ALTER ROUTINE shop.nothing() OWNER TO house_owner;

ALTER TABLE shop.notes OWNER TO house_owner;

ALTER VIEW shop.cheap OWNER TO house_owner;

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

ALTER SCHEMA shop OWNER TO shop_owner;

ALTER TABLE shop.products OWNER TO shop_owner;

DO $pgcraft$
DECLARE
    role_name text := 'house_owner';
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('REVOKE CONNECT, CREATE ON DATABASE %I FROM %I', current_database(), role_name);
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('DROP ROLE %I', role_name);
EXCEPTION
    WHEN dependent_objects_still_exist OR insufficient_privilege THEN
        EXECUTE pg_catalog.format('REVOKE CONNECT, CREATE ON DATABASE %I FROM %I', current_database(), role_name);
        RAISE NOTICE 'role % stays: %', role_name, SQLERRM;
END
$pgcraft$;
