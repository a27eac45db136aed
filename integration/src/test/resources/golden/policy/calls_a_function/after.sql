ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION shop.may(y numeric) RETURNS boolean LANGUAGE sql STABLE RETURN y < 6;
CREATE POLICY cheap ON shop.products TO app USING (shop.may(price)) WITH CHECK (price > 0);
COMMENT ON POLICY cheap ON shop.products IS 'only these';
