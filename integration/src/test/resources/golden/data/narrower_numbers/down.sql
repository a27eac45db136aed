DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(d, 4)) >= 1e8 AND d <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in d (column becomes numeric(12,4)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN e TYPE integer USING e::integer;

ALTER TABLE shop.products
    ALTER COLUMN d TYPE numeric(12,4);

ALTER TABLE shop.products
    ALTER COLUMN c TYPE double precision;

ALTER TABLE shop.products
    ALTER COLUMN b TYPE numeric;

ALTER TABLE shop.products
    ALTER COLUMN a TYPE bigint;
