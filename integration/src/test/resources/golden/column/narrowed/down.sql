DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(size, 4)) >= 1e6 AND size <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in size (column becomes numeric(10,4)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN tags TYPE character varying(9)[];

ALTER TABLE shop.products
    ALTER COLUMN size TYPE numeric(10,4);

ALTER TABLE shop.products
    ALTER COLUMN name TYPE text;
