-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM (SELECT price AS cost FROM shop.products) AS products WHERE cost IS NULL);
BEGIN
    IF offending > 0 THEN
        RAISE not_null_violation USING
            MESSAGE = pg_catalog.concat('rows of shop.products have no price (column becomes not null): ', offending),
            HINT = 'give them one, or say what they get: backfill';
    END IF;
END
$guard$;

ALTER TABLE shop.products RENAME COLUMN price TO cost;

-- step 2

ALTER TABLE shop.products ADD CONSTRAINT pgcraft_not_null_cost CHECK ((cost IS NOT NULL)) NOT VALID;

-- step 3

ALTER TABLE shop.products VALIDATE CONSTRAINT pgcraft_not_null_cost;

-- step 4, transaction: none

CREATE INDEX CONCURRENTLY ix_cost ON shop.products USING btree (cost);

-- step 5

ALTER TABLE shop.products
    ALTER COLUMN cost SET NOT NULL;

ALTER TABLE shop.products DROP CONSTRAINT pgcraft_not_null_cost;
