INSERT INTO shop.products (title) VALUES ('tea');
