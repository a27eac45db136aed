CREATE VIEW shop.cheap AS SELECT id, name, price FROM shop.products WHERE price < 10;
CREATE FUNCTION shop.word() RETURNS text LANGUAGE sql RETURN 'x';
ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT shop.word();
