DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.bookings WHERE pg_catalog.round(id) NOT BETWEEN -9223372036854775808 AND 9223372036854775807);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.bookings are out of range in id (column becomes bigint): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.bookings
    ALTER COLUMN id TYPE bigint;
