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

ALTER DOMAIN shop.code DROP CONSTRAINT code_check;

ALTER DOMAIN shop.code ADD CONSTRAINT code_check CHECK ((VALUE <> ''::text));
