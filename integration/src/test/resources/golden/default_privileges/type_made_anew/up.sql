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

ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO public;

ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

CREATE TYPE shop.state AS ENUM ('new', 'sent', 'back');

ALTER TABLE shop.notes
    ALTER COLUMN state TYPE shop.state USING state::text::shop.state;

DROP TYPE shop.pgcraft_interim_1;

ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM public;
