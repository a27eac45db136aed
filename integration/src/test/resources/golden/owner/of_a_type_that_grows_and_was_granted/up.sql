REVOKE USAGE ON TYPE shop.state FROM app;

ALTER TYPE shop.state OWNER TO app;

SET ROLE app;

ALTER TYPE shop.state ADD VALUE 'sent';

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

ALTER TYPE shop.state OWNER TO auditor;

GRANT USAGE ON TYPE shop.state TO app;
