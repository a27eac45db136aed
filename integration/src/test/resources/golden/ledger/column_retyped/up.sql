DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM ops.stock WHERE pg_catalog.length(reason) > 20);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of ops.stock are too long in reason (column becomes character varying(20)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

ALTER TABLE ops.stock
    ALTER COLUMN reason TYPE character varying(20);
