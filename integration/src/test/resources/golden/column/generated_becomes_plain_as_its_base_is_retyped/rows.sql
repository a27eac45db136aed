INSERT INTO shop.products (a) VALUES (1), (2);
