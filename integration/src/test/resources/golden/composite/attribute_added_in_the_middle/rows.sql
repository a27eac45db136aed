INSERT INTO shop.places (spot) VALUES ('(1,2)'), (NULL), ('(,)');
