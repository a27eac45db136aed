INSERT INTO shop.products (title, code) VALUES ('tea', 'a'), ('tea', 'b'), (NULL, 'a'), (NULL, 'a');
