DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE a NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in a (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN a TYPE integer;

ALTER TABLE shop.products DROP COLUMN g;

ALTER TABLE shop.products ADD COLUMN g integer GENERATED ALWAYS AS ((a * 2)) STORED;
