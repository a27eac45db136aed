DO $pgcraft$
DECLARE
    role_name text := 'writers';
BEGIN
    IF NOT (pg_catalog.has_database_privilege(current_database(), 'CONNECT WITH GRANT OPTION')) THEN
        RAISE EXCEPTION '% may not grant CONNECT on database %', current_user, current_database()
            USING HINT = 'its owner can let it: GRANT CONNECT ON DATABASE name TO login WITH GRANT OPTION';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
        EXECUTE pg_catalog.format('CREATE ROLE %I', role_name);
        EXECUTE pg_catalog.format('COMMENT ON ROLE %I IS %L', role_name, 'pgcraft:project');
    END IF;
    EXECUTE pg_catalog.format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), role_name);
END
$pgcraft$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'writers';
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

REVOKE SELECT ON shop.products FROM readers;

REVOKE USAGE ON SCHEMA shop FROM readers;

GRANT USAGE ON SCHEMA shop TO writers;

GRANT SELECT, INSERT ON shop.products TO writers;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'readers';
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

DO $pgcraft$
DECLARE
    role_name text := 'readers';
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
