INSERT INTO shop.a (name) VALUES (NULL); INSERT INTO shop.b (name) VALUES (NULL);
