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

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'connection_limit';
    value text := '3';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I CONNECTION LIMIT 3', role_name);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'shop_owner';
    value text := 'ADMIN FALSE, INHERIT TRUE, SET TRUE';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('GRANT %I TO %I WITH %s', granted_role, role_name, value);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'shop_owner';
    trait text := 'attribute';
    trait_name text := 'bypassrls';
    value text := 'true';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I BYPASSRLS', role_name);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'shop_owner';
    trait text := 'setting';
    trait_name text := 'lock_timeout';
    value text := '1s';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I SET lock_timeout TO %L', role_name, current_database(), value);
END
$trait$;

ALTER SCHEMA shop OWNER TO shop_owner;

ALTER TABLE shop.products OWNER TO shop_owner;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'login';
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
    EXECUTE pg_catalog.format('ALTER ROLE %I NOLOGIN', role_name);
END
$trait$;
