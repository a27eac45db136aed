INSERT INTO shop.things VALUES (1, 2);
INSERT INTO shop.books VALUES (2, 2, 3);
