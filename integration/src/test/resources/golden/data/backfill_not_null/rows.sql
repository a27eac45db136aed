INSERT INTO shop.products (name, size) VALUES (NULL, NULL), ('tea', 1);
