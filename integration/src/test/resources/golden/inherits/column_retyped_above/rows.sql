INSERT INTO shop.things VALUES (1, 'a', 2);
INSERT INTO shop.books (id, name, weight, pages) VALUES (1, 'b', 3, 4);
