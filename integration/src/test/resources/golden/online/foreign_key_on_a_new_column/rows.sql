INSERT INTO shop.products (name, price) VALUES ('tea', 3), ('nut', 4);
INSERT INTO shop.orders (product) VALUES (NULL);
