ALTER SCHEMA store OWNER TO SESSION_USER;

REVOKE USAGE, CREATE ON SCHEMA store FROM app;

GRANT USAGE ON SCHEMA store TO auditor;

CREATE OR REPLACE VIEW store.cheap AS
SELECT name
   FROM shop.products
  WHERE (name <> ''::text);

GRANT SELECT ON store.cheap TO auditor;

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

ALTER VIEW store.cheap OWNER TO app;

ALTER SCHEMA store OWNER TO app;
