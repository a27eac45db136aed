DROP TRIGGER insert_doubled ON shop.doubled;

DROP FUNCTION shop.insert_doubled();

DROP VIEW shop.doubled;

DROP TABLE shop.products;

DROP SCHEMA shop;
