DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE nr NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in nr (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN nr TYPE integer,
    ALTER COLUMN nr SET GENERATED ALWAYS;

ALTER SEQUENCE shop.products_nr_seq RENAME TO products_number_seq;

ALTER TABLE shop.products RENAME CONSTRAINT products_nr_not_null TO products_number_not_null;

ALTER TABLE shop.products RENAME COLUMN nr TO number;
