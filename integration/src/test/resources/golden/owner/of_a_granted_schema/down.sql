ALTER SCHEMA store OWNER TO SESSION_USER;

ALTER VIEW store.cheap OWNER TO SESSION_USER;

REVOKE SELECT ON store.cheap FROM auditor;

CREATE OR REPLACE VIEW store.cheap AS
SELECT name
   FROM shop.products;

REVOKE USAGE ON SCHEMA store FROM auditor;

GRANT USAGE, CREATE ON SCHEMA store TO app;

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

ALTER SCHEMA store OWNER TO auditor;
