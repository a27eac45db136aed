DROP TRIGGER shout ON shop.products;

CREATE TRIGGER shout BEFORE INSERT OR UPDATE OF name ON shop.products FOR EACH ROW WHEN ((new.name <> 'x'::text)) EXECUTE FUNCTION shop.shout();
