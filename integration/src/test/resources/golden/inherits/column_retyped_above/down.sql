DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.things WHERE weight NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.things are out of range in weight (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.things
    ALTER COLUMN weight TYPE integer;
