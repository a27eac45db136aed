INSERT INTO shop.products (name, code) VALUES ('tea', 'x');
