DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(price, 2)) >= 1e8);
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in price (column becomes numeric(10,2)): ', offending),
            HINT = 'change them, or say what becomes of them: using';
    END IF;
END
$guard$;

ALTER TABLE shop.products DROP COLUMN total;

ALTER TABLE shop.products
    ALTER COLUMN price TYPE numeric(10,2);

ALTER TABLE shop.products ADD COLUMN total numeric GENERATED ALWAYS AS ((price * (2)::numeric)) STORED;
