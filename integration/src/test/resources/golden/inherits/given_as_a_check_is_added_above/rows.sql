INSERT INTO shop.things VALUES (1, 1);
INSERT INTO shop.books VALUES (2, 2, 3);
