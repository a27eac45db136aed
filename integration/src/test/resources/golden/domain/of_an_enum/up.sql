DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE code::text IN ('c3'));
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value that is none of type shop.code anymore: code::text IN (''c3''): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

ALTER TYPE shop.code RENAME TO pgcraft_interim_2;

CREATE TYPE shop.state AS ENUM ('b2', 'a1');

CREATE DOMAIN shop.code AS shop.state DEFAULT 'a1'::shop.state;

ALTER TABLE shop.products
    ALTER COLUMN code TYPE shop.code USING code::text::shop.code;

DROP TYPE shop.pgcraft_interim_1, shop.pgcraft_interim_2;
