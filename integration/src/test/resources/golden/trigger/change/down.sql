DROP TRIGGER shout ON shop.products;

CREATE TRIGGER shout BEFORE INSERT ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.shout();
