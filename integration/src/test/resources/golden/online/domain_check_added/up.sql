-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE NOT ((code ~ '^[a-z]'::text) AND (length(code) < 9)));
BEGIN
    IF offending > 0 THEN
        RAISE check_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have a value in code that violates check plain of type shop.code: ((VALUE ~ ''^[a-z]''::text) AND (length(VALUE) < 9)): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER DOMAIN shop.code ADD CONSTRAINT plain CHECK (((VALUE ~ '^[a-z]'::text) AND (length(VALUE) < 9))) NOT VALID;

-- step 2

ALTER DOMAIN shop.code VALIDATE CONSTRAINT plain;
