INSERT INTO shop.products (name) VALUES ('tea');
