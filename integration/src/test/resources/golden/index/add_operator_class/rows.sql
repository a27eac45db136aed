INSERT INTO shop.products (name, price, tags) VALUES ('tea', 1, '{a}');
