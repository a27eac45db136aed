DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.notes WHERE n NOT BETWEEN -2147483648 AND 2147483647);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.notes are out of range in n (column becomes integer): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.notes
    ALTER COLUMN text SET STATISTICS -1,
    ALTER COLUMN text SET STORAGE EXTENDED,
    ALTER COLUMN text SET COMPRESSION DEFAULT;

ALTER TABLE shop.notes
    ALTER COLUMN text TYPE text;

ALTER TABLE shop.notes
    ALTER COLUMN n TYPE integer;

ALTER TABLE shop.notes
    ALTER COLUMN text SET STATISTICS 200,
    ALTER COLUMN text SET STORAGE EXTERNAL,
    ALTER COLUMN text SET COMPRESSION pglz;
