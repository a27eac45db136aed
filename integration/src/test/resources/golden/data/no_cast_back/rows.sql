INSERT INTO shop.products (day) VALUES (NULL);
