ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION shop.may(x numeric) RETURNS boolean LANGUAGE sql STABLE RETURN x < 5;
CREATE POLICY cheap ON shop.products TO app USING (shop.may(price)) WITH CHECK (price > 0);
COMMENT ON POLICY cheap ON shop.products IS 'only these';
