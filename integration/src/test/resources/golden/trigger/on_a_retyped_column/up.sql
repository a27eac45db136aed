DROP TRIGGER shout ON shop.products;

ALTER TABLE shop.products
    ALTER COLUMN name TYPE character varying(40);

CREATE TRIGGER shout BEFORE UPDATE OF name ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.shout();
