DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT (code ~ '^[a-z]'::text));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value in code that violates check plain of type shop.code: (VALUE ~ ''^[a-z]''::text): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER DOMAIN shop.code VALIDATE CONSTRAINT plain;

COMMENT ON CONSTRAINT plain ON DOMAIN shop.code IS 'so plain';
