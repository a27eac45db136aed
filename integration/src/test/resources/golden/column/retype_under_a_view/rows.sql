INSERT INTO shop.products (name, amount) VALUES ('tea', 3);
