REVOKE SELECT ON shop.products FROM readers;

REVOKE USAGE ON SCHEMA shop FROM readers;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'setting';
    trait_name text := 'statement_timeout';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I RESET statement_timeout', role_name, current_database());
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'setting';
    trait_name text := 'search_path';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I RESET search_path', role_name, current_database());
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'setting';
    trait_name text := 'pgcraft.tenant';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I RESET pgcraft.tenant', role_name, current_database());
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'setting';
    trait_name text := 'TimeZone';
    value text := NULL;
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I RESET "TimeZone"', role_name, current_database());
END
$trait$;

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

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'pg_monitor';
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
    trait_name text := 'valid_until';
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
    EXECUTE pg_catalog.format('ALTER ROLE %I VALID UNTIL ''infinity''', role_name);
END
$trait$;

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

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'inherit';
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
    EXECUTE pg_catalog.format('ALTER ROLE %I INHERIT', role_name);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'createdb';
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
    EXECUTE pg_catalog.format('ALTER ROLE %I NOCREATEDB', role_name);
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
