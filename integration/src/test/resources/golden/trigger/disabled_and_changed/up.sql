DROP TRIGGER touch ON shop.products;

CREATE TRIGGER touch BEFORE INSERT ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.touch();

ALTER TABLE shop.products DISABLE TRIGGER touch;
