DO $pgcraft$
DECLARE
    role_name text := 'My Group';
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
    role_name text := 'it''s "me"';
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
    role_name text := 'it''s "me"';
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
    role_name text := 'it''s "me"';
    trait text := 'member of';
    granted_role text := 'My Group';
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
    role_name text := 'it''s "me"';
    trait text := 'setting';
    trait_name text := 'application_name';
    value text := 'o''clock';
BEGIN
    IF pg_catalog.shobj_description(pg_catalog.to_regrole(pg_catalog.quote_ident(role_name)), 'pg_authid')
        IS DISTINCT FROM 'pgcraft:project'
    THEN
        RAISE NOTICE 'role % stays as it is: this project did not make it', role_name;
        RETURN;
    END IF;
    EXECUTE pg_catalog.format('ALTER ROLE %I IN DATABASE %I SET application_name TO %L', role_name, current_database(), value);
END
$trait$;
