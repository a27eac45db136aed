REVOKE USAGE ON SEQUENCE shop.notes_n_seq FROM app;

REVOKE SELECT, INSERT ON shop.notes FROM app;

REVOKE UPDATE (n) ON shop.notes FROM app;

ALTER TABLE shop.notes OWNER TO app;

SET ROLE app;

ALTER TABLE shop.notes DROP COLUMN more;

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

GRANT USAGE ON SEQUENCE shop.notes_n_seq TO app;

GRANT SELECT, INSERT ON shop.notes TO app;

GRANT UPDATE (n) ON shop.notes TO app;
