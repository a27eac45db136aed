INSERT INTO shop.products (name, price) VALUES ('tea', 2), ('coffee', 3.5);
