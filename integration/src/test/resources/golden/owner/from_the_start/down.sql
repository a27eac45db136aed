ALTER MATERIALIZED VIEW shop.sums OWNER TO shop_owner;

ALTER TYPE shop.state OWNER TO shop_owner;

ALTER STATISTICS shop.pairs OWNER TO shop_owner;

ALTER ROUTINE shop.one() OWNER TO shop_owner;

ALTER SEQUENCE shop.numbers OWNER TO shop_owner;

ALTER ROUTINE shop.nothing() OWNER TO shop_owner;

ALTER TABLE shop.notes OWNER TO shop_owner;

ALTER VIEW shop.cheap OWNER TO shop_owner;

SET ROLE shop_owner;

DROP MATERIALIZED VIEW shop.sums;

DROP FUNCTION shop.one();

DROP PROCEDURE shop.nothing();

DROP VIEW shop.cheap;

DROP TABLE shop.products;

DROP STATISTICS shop.pairs;

ALTER SEQUENCE shop.notes_n_seq OWNED BY NONE;

DROP TABLE shop.notes;

DROP SEQUENCE shop.numbers;

DROP SEQUENCE shop.notes_n_seq;

DROP TYPE shop.state;

DROP SCHEMA shop;

RESET ROLE;

DO $pgcraft$
DECLARE
    role_name text := 'shop_owner';
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

DO $pgcraft$
DECLARE
    role_name text := 'auditor';
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), role_name);
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('DROP ROLE %I', role_name);
EXCEPTION
    WHEN dependent_objects_still_exist OR insufficient_privilege THEN
        EXECUTE pg_catalog.format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), role_name);
        RAISE NOTICE 'role % stays: %', role_name, SQLERRM;
END
$pgcraft$;

DO $pgcraft$
DECLARE
    role_name text := 'app';
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), role_name);
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('DROP ROLE %I', role_name);
EXCEPTION
    WHEN dependent_objects_still_exist OR insufficient_privilege THEN
        EXECUTE pg_catalog.format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), role_name);
        RAISE NOTICE 'role % stays: %', role_name, SQLERRM;
END
$pgcraft$;
