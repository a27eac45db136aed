INSERT INTO shop.visits VALUES (1, 'a'), (2, 'b');
INSERT INTO shop.words VALUES ('A', 1);
