ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;
CREATE POLICY cheap ON shop.products USING (price < 10);
COMMENT ON POLICY cheap ON shop.products IS 'not dear';
