INSERT INTO shop.products (name, size, tags) VALUES ('tea', 1.5, '{a}');
