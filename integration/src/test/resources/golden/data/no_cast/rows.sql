INSERT INTO shop.products (ref) VALUES (NULL);
