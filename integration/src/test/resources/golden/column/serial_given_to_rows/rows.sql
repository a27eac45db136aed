INSERT INTO shop.products (n) VALUES (1), (2);
