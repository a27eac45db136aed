DO $pgcraft$
DECLARE
    role_name text := 'app';
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

DO $pgcraft$
DECLARE
    role_name text := 'readers';
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
    trait text := 'attribute';
    trait_name text := 'connection_limit';
    value text := '10';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I CONNECTION LIMIT 10', role_name);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'createdb';
    value text := 'true';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I CREATEDB', role_name);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'inherit';
    value text := 'false';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I NOINHERIT', role_name);
END
$trait$;

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

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'attribute';
    trait_name text := 'valid_until';
    value text := '2027-01-31 11:00:00.000000+00';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I VALID UNTIL ''2027-01-31 11:00:00.000000+00''', role_name);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'pg_monitor';
    value text := 'ADMIN FALSE, INHERIT FALSE, SET TRUE';
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
    role_name text := 'app';
    trait text := 'member of';
    granted_role text := 'readers';
    value text := 'ADMIN FALSE, INHERIT FALSE, SET TRUE';
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
    role_name text := 'app';
    trait text := 'setting';
    trait_name text := 'TimeZone';
    value text := 'Europe/Berlin';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I SET "TimeZone" TO %L', role_name, current_database(), value);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'setting';
    trait_name text := 'pgcraft.tenant';
    value text := 'it''s 100% "ours"';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I SET pgcraft.tenant TO %L', role_name, current_database(), value);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'setting';
    trait_name text := 'search_path';
    value text := 'shop, "Odd Name", public';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I SET search_path TO %s', role_name, current_database(), value);
END
$trait$;

DO $trait$
DECLARE
    role_name text := 'app';
    trait text := 'setting';
    trait_name text := 'statement_timeout';
    value text := '5s';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I SET statement_timeout TO %L', role_name, current_database(), value);
END
$trait$;

GRANT USAGE ON SCHEMA shop TO readers;

GRANT SELECT ON shop.products TO readers;
