INSERT INTO shop.products (price) VALUES (1);
INSERT INTO shop.orders (note) VALUES ('soon');
