DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE name IS NULL AND (upper(sku)) IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products get no name: what fills it is null there: ', offending),
            HINT = 'say what these rows get, too: coalesce';
    END IF;
END
$guard$;

UPDATE shop.products SET name = upper(sku) WHERE name IS NULL;

ALTER TABLE shop.products
    ALTER COLUMN name SET NOT NULL;
