DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM (SELECT title AS name FROM shop.products) AS products WHERE name IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no title (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.products RENAME COLUMN title TO name;

ALTER TABLE shop.products
    ALTER COLUMN name SET NOT NULL;
