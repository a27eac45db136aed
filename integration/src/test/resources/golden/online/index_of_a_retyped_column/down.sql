-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(price, 2)) >= 1e8 AND price <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in price (column becomes numeric(10,2)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP INDEX shop.ix;

ALTER TABLE shop.products
    ALTER COLUMN price TYPE numeric(10,2);

ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;

CREATE INDEX ix ON shop.products USING btree (price, name);
