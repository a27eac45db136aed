DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(size) > 3);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.products are too long in size (column becomes character varying(3)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN size DROP NOT NULL,
    ALTER COLUMN size TYPE character varying(3);
