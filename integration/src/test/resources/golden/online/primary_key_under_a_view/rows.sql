INSERT INTO shop.lines VALUES (1, 'a'), (2, NULL);
