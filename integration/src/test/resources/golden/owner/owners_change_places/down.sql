REVOKE SELECT, INSERT ON shop.notes FROM auditor;

ALTER TABLE shop.notes OWNER TO auditor;

DO $pgcraft$
DECLARE
    role_name text := 'app';
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

SET ROLE auditor;

GRANT SELECT, INSERT ON shop.notes TO app;

RESET ROLE;

DO $pgcraft$
DECLARE
    role_name text := 'auditor';
BEGIN
    IF NOT pg_catalog.pg_has_role(role_name,
        CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
            THEN 'MEMBER' ELSE 'SET' END)
    THEN
        EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
END
$pgcraft$;

ALTER TABLE shop.notes OWNER TO auditor;

ALTER SCHEMA shop OWNER TO app;

ALTER TABLE shop.products OWNER TO app;

DO $pgcraft$
DECLARE
    role_name text := 'auditor';
BEGIN
    EXECUTE pg_catalog.format('REVOKE CREATE ON DATABASE %I FROM %I', current_database(), role_name);
END
$pgcraft$;
