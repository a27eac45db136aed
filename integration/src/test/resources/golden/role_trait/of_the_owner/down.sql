DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'login';
    value text := 'true';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I LOGIN', role_name);
END
$trait$;

ALTER SCHEMA shop OWNER TO SESSION_USER;

ALTER TABLE shop.products OWNER TO SESSION_USER;

DO $trait$
DECLARE
    role_name text := 'shop_owner';
    trait text := 'setting';
    trait_name text := 'lock_timeout';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I RESET lock_timeout', role_name, current_database());
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'shop_owner';
    trait text := 'attribute';
    trait_name text := 'bypassrls';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    IF EXISTS (
        SELECT FROM pg_catalog.pg_shdepend d JOIN pg_catalog.pg_database b ON b.oid = d.objid
        WHERE d.classid = 'pg_catalog.pg_database'::regclass AND b.datname <> current_database()
            AND d.refclassid = 'pg_catalog.pg_authid'::regclass
            AND d.refobjid = pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)))
    THEN
        RAISE NOTICE 'role % stays as it is: another database has let it in', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I NOBYPASSRLS', role_name);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'shop_owner';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    IF EXISTS (
        SELECT FROM pg_catalog.pg_shdepend d JOIN pg_catalog.pg_database b ON b.oid = d.objid
        WHERE d.classid = 'pg_catalog.pg_database'::regclass AND b.datname <> current_database()
            AND d.refclassid = 'pg_catalog.pg_authid'::regclass
            AND d.refobjid = pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)))
    THEN
        RAISE NOTICE 'role % stays as it is: another database has let it in', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('REVOKE %I FROM %I', granted_role, role_name);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'connection_limit';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    IF EXISTS (
        SELECT FROM pg_catalog.pg_shdepend d JOIN pg_catalog.pg_database b ON b.oid = d.objid
        WHERE d.classid = 'pg_catalog.pg_database'::regclass AND b.datname <> current_database()
            AND d.refclassid = 'pg_catalog.pg_authid'::regclass
            AND d.refobjid = pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)))
    THEN
        RAISE NOTICE 'role % stays as it is: another database has let it in', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I CONNECTION LIMIT -1', role_name);
END
$trait$;

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
