DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE pg_catalog.length(number::text) > 10);
BEGIN
    IF offending > 0 THEN
        RAISE string_data_right_truncation USING
            MESSAGE = pg_catalog.concat('rows of shop.products are too long in number (column becomes character varying(10)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

ALTER TABLE shop.products
    ALTER COLUMN number DROP IDENTITY;

ALTER TABLE shop.products
    ALTER COLUMN number TYPE character varying(10);

ALTER TABLE shop.products
    ALTER COLUMN code TYPE integer USING code::integer;

ALTER TABLE shop.products
    ALTER COLUMN code ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('shop.products', 'code'), greatest(max(code) + 1, 1), false) FROM shop.products;
