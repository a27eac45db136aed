CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER b_touch BEFORE UPDATE ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.touch();
COMMENT ON TRIGGER b_touch ON shop.products IS 'touches';
ALTER TABLE shop.products ENABLE ALWAYS TRIGGER b_touch;
