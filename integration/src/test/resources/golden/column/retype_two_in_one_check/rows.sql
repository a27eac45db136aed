INSERT INTO shop.products (low, high) VALUES (1, 2);
