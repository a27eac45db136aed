CREATE VIEW shop.cheap AS SELECT id, name, price FROM shop.products WHERE price < 10;
