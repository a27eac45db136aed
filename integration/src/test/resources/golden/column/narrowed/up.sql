DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(name) > 5);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.products are too long in name (column becomes character varying(5)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(size, 1)) >= 1e5 AND size <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in size (column becomes numeric(6,1)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying(5);

ALTER TABLE shop.products
    ALTER COLUMN size TYPE numeric(6,1);

ALTER TABLE shop.products
    ALTER COLUMN tags TYPE character varying(2)[];
