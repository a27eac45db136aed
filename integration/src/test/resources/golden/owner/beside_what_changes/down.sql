DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.notes WHERE state::text IN ('lost'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.notes have a value that is none of type shop.state anymore: state::text IN (''lost''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER MATERIALIZED VIEW shop.sums OWNER TO SESSION_USER;

ALTER ROUTINE shop.one() OWNER TO SESSION_USER;

ALTER TABLE shop.notes OWNER TO SESSION_USER;

DROP MATERIALIZED VIEW shop.sums;

ALTER TABLE shop.notes DROP COLUMN text;

CREATE OR REPLACE FUNCTION shop.one()
 RETURNS integer
 LANGUAGE sql
RETURN 1;

ALTER TABLE shop.products DROP COLUMN note;

CREATE MATERIALIZED VIEW shop.sums AS
SELECT count(*) AS n
   FROM shop.products;

GRANT SELECT ON shop.sums TO auditor;

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

ALTER MATERIALIZED VIEW shop.sums OWNER TO app;

ALTER ROUTINE shop.one() OWNER TO app;

ALTER TABLE shop.notes OWNER TO app;

ALTER TABLE shop.notes OWNER TO SESSION_USER;

ALTER STATISTICS shop.pairs OWNER TO SESSION_USER;

ALTER TYPE shop.state OWNER TO SESSION_USER;

DROP STATISTICS shop.pairs;

ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

CREATE TYPE shop.state AS ENUM ('new', 'sent');

ALTER TABLE shop.notes
    ALTER COLUMN state TYPE shop.state USING state::text::shop.state;

DROP TYPE shop.pgcraft_interim_1;

CREATE STATISTICS shop.pairs ON n, state FROM shop.notes;

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

ALTER TABLE shop.notes OWNER TO app;

ALTER STATISTICS shop.pairs OWNER TO app;

ALTER TYPE shop.state OWNER TO app;
