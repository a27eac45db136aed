ALTER TABLE shop.notes OWNER TO SESSION_USER;

REVOKE UPDATE (n) ON shop.notes FROM auditor;

REVOKE SELECT ON shop.notes FROM auditor;

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
