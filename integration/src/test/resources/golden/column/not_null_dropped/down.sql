DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE size IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no size (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: down_backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN size SET NOT NULL;
