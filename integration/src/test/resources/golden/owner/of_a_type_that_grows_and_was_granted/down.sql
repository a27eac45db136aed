DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.notes WHERE state::text IN ('sent'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.notes have a value that is none of type shop.state anymore: state::text IN (''sent''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

REVOKE USAGE ON TYPE shop.state FROM app;

ALTER TYPE shop.state OWNER TO app;

SET ROLE app;

ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

CREATE TYPE shop.state AS ENUM ('new');

ALTER TABLE shop.notes
    ALTER COLUMN state TYPE shop.state USING state::text::shop.state;

DROP TYPE shop.pgcraft_interim_1;

REVOKE USAGE ON TYPE shop.state FROM public;

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
