DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE sku IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no sku (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.products VALIDATE CONSTRAINT has_sku;
