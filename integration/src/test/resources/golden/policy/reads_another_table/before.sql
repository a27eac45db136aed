ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;
CREATE TABLE shop.limits (most numeric);
CREATE POLICY cheap ON shop.products TO app USING (price < (SELECT max(most) FROM shop.limits)) WITH CHECK (price > 0);
COMMENT ON POLICY cheap ON shop.products IS 'only these';
