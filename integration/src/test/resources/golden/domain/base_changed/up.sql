DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(code) > 5);
BEGIN
    IF offending > 0 THEN
        RAISE invalid_text_representation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value that is none of type shop.code anymore: pg_catalog.length(code) > 5: ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER TYPE shop.code RENAME TO pgcraft_interim_1;

CREATE DOMAIN shop.code AS character varying(5) CONSTRAINT code_check CHECK (((VALUE)::text <> ''::text));

ALTER TABLE shop.products
    ALTER COLUMN code TYPE shop.code;

DROP TYPE shop.pgcraft_interim_1;
