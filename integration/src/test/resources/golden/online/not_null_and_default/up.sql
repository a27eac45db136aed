-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE price IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no price (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT pgcraft_not_null_price CHECK ((price IS NOT NULL)) NOT VALID;

-- step 2

ALTER TABLE shop.products VALIDATE CONSTRAINT pgcraft_not_null_price;

-- step 3

ALTER TABLE shop.products
    ALTER COLUMN price SET NOT NULL,
    ALTER COLUMN price SET DEFAULT 0;

COMMENT ON COLUMN shop.products.price IS 'net';

ALTER TABLE shop.products DROP CONSTRAINT pgcraft_not_null_price;
