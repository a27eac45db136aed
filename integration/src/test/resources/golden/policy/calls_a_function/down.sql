DROP POLICY cheap ON shop.products;

DROP FUNCTION shop.may(numeric);

CREATE FUNCTION shop.may(x numeric)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (x < (5)::numeric);

CREATE POLICY cheap ON shop.products
    FOR ALL
    TO app
    USING (shop.may(price))
    WITH CHECK ((price > (0)::numeric));

COMMENT ON POLICY cheap ON shop.products IS 'only these';
