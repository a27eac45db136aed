INSERT INTO shop.products (title, price) VALUES ('tea', 1), (NULL, NULL);
