DROP POLICY cheap ON shop.products;

ALTER TABLE shop.products
    ALTER COLUMN price TYPE numeric(12,2);

CREATE POLICY cheap ON shop.products
    FOR ALL
    TO app
    USING ((price < (10)::numeric))
    WITH CHECK ((price > (0)::numeric));

COMMENT ON POLICY cheap ON shop.products IS 'only these';
