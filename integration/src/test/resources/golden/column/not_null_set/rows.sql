INSERT INTO shop.products (name, size) VALUES ('tea', 1);
