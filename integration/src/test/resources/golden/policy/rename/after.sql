ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;
CREATE POLICY low ON shop.products USING (price < 10);
COMMENT ON POLICY low ON shop.products IS 'not dear';
