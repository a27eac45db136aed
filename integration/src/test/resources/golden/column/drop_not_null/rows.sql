INSERT INTO shop.products (name, weight, made, tags) VALUES ('tea', 1, now(), '{a}');
