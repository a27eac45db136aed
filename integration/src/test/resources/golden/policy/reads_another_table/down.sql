ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;

CREATE TABLE shop.limits (
    most numeric
);

CREATE POLICY cheap ON shop.products
    FOR ALL
    TO app
    USING ((price < ( SELECT max(limits.most) AS max
   FROM shop.limits)))
    WITH CHECK ((price > (0)::numeric));

COMMENT ON POLICY cheap ON shop.products IS 'only these';
