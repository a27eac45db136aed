INSERT INTO shop.lines VALUES (1, 1, 'a'), (1, 2, NULL);
