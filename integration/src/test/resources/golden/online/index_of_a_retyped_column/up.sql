-- step 1

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(name) > 40);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.products are too long in name (column becomes character varying(40)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(price, 4)) >= 1e8 AND price <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in price (column becomes numeric(12,4)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DROP INDEX shop.ix;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying(40);

ALTER TABLE shop.products
    ALTER COLUMN price TYPE numeric(12,4);

CREATE INDEX ix ON shop.products USING btree (price, name);
