DO $guard$
DECLARE
    offending bigint := (SELECT count(*) FROM shop.products WHERE abs(pg_catalog.round(price, 2)) >= 1e8 AND price <> 'NaN');
BEGIN
    IF offending > 0 THEN
        RAISE numeric_value_out_of_range USING
            MESSAGE = pg_catalog.concat('rows of shop.products are out of range in price (column becomes numeric(10,2)): ', offending),
            HINT = 'change them, or say what becomes of them: down_using';
    END IF;
END
$guard$;

DROP POLICY cheap ON shop.products;

ALTER TABLE shop.products
    ALTER COLUMN price TYPE numeric(10,2);

CREATE POLICY cheap ON shop.products
    FOR ALL
    TO app
    USING ((price < (10)::numeric))
    WITH CHECK ((price > (0)::numeric));

COMMENT ON POLICY cheap ON shop.products IS 'only these';
