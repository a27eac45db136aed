DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.orders WHERE state::text IN ('lost'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.orders have a value that is none of type shop.state anymore: state::text IN (''lost''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

DROP INDEX shop.lost_orders;

ALTER TABLE shop.orders DROP CONSTRAINT noted;

ALTER TABLE shop.orders
    ALTER COLUMN state SET DEFAULT 'new'::shop.state;

ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent');

ALTER TABLE shop.orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE shop.state USING state::text::shop.state,
    ALTER COLUMN state SET DEFAULT 'new'::shop.state;

DROP TYPE shop.pgcraft_interim_1;
