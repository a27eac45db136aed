INSERT INTO shop.limits (most) VALUES (3);
INSERT INTO shop.products (name, price) VALUES ('tea', 3), ('cup', 5);
