DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE code IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no code (type shop.code becomes not null): ', offending),
            HINT = 'change them';
    END IF;
END
$guard$;

ALTER DOMAIN shop.code SET NOT NULL;
