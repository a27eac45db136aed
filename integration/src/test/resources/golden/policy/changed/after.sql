ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;
CREATE POLICY cheap ON shop.products TO clerk, app USING (price < 20) WITH CHECK (price > 0);
COMMENT ON POLICY cheap ON shop.products IS 'only these';
