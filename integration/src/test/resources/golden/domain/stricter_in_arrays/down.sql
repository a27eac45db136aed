DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (code <> ''::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value in code that violates check code_check of type shop.code: (VALUE <> ''''::text): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER TYPE shop.code RENAME TO pgcraft_interim_1;

CREATE DOMAIN shop.code AS text CONSTRAINT code_check CHECK ((VALUE <> ''::text));

ALTER TABLE shop.products
    ALTER COLUMN code TYPE shop.code,
    ALTER COLUMN codes TYPE shop.code[] USING codes::text[]::shop.code[];

DROP TYPE shop.pgcraft_interim_1;
