-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE price IS NULL AND (length(name)) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products get no price: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

ALTER TABLE shop.products ADD CONSTRAINT pgcraft_not_null_price CHECK ((price IS NOT NULL)) NOT VALID;

-- step 2

UPDATE shop.products SET price = length(name) WHERE price IS NULL;

-- step 3

ALTER TABLE shop.products VALIDATE CONSTRAINT pgcraft_not_null_price;

-- step 4

ALTER TABLE shop.products
    ALTER COLUMN price SET NOT NULL;

ALTER TABLE shop.products DROP CONSTRAINT pgcraft_not_null_price;
