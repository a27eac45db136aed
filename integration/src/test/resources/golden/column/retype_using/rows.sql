INSERT INTO shop.products (name, paid) VALUES ('tea', 'true');
